/** 控えからの再開 — says that the writing goes on from what this machine kept. */
import type { ReactElement } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';

export interface RestoredNoticeProps {
  /** Somebody saved a newer version meanwhile. */
  isOutdated: boolean;
  newest: number;
  onDrop: () => void;
}

export function RestoredNotice(props: RestoredNoticeProps): ReactElement {
  const { isOutdated, newest, onDrop } = props;
  const saved = newest === 0 ? '標準の様式' : `保存済みの第${newest}版`;
  return (
    <Notice
      kind={isOutdated ? 'warning' : 'information'}
      title="作りかけの様式を開きました"
      announce="status"
    >
      <p>{`この端末に控えてあった内容です。まだ保存されていません。捨てると${saved}から始めます。`}</p>
      {isOutdated ? (
        <p>
          控えたあとに、ほかの人が第{newest}版を作りました。保存する前に違いを確かめてください。
        </p>
      ) : null}
      <Button kind="quiet" onClick={onDrop}>
        控えを捨てる
      </Button>
    </Notice>
  );
}
