/** 時点の表示 — says that a past state is shown, and leads back to the present. */
import type { ReactElement } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { dateWords } from '../words/date-words.ts';

export interface AsOfNoticeProps {
  asOf: string;
  onPresent: () => void;
}

export function AsOfNotice({ asOf, onPresent }: AsOfNoticeProps): ReactElement {
  return (
    <Notice
      kind="information"
      title={`${dateWords(asOf)}時点の内容を表示しています`}
      announce="status"
    >
      <Button kind="quiet" onClick={onPresent}>
        現在の内容に戻る
      </Button>
    </Notice>
  );
}
