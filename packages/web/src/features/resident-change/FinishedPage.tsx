/** 送信の完了 — the number of the change, and what happens next. */
import { type ChangeStep, changeKinds, changeStatuses } from '@yakuba/contract/resident';
import { type ReactElement, useEffect } from 'react';

import { ButtonLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { wayBack } from '../../app/way-back.ts';
import { Button } from '../../ui/Button.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { ChangeDefinition } from './change-form.ts';

export interface FinishedPageProps {
  kind: ChangeDefinition['kind'];
  sent: ChangeStep;
  onAgain: () => void;
}

export function FinishedPage({ kind, sent, onAgain }: FinishedPageProps): ReactElement {
  useEffect(() => document.querySelector<HTMLElement>('h1')?.focus(), []);
  const title = changeKinds[kind];
  const back = wayBack.use();
  return (
    <Page title="決裁へ回しました">
      <Notice kind="success" title={`${title}を仮登録しました`} announce="status">
        <p>決裁者が内容を確かめると、住民票に記載されます。</p>
        <p>それまでは、証明書も検索も異動前の内容のままです。</p>
      </Notice>
      <DescriptionList
        items={[
          { term: '手続', value: title },
          { term: '状態', value: changeStatuses[sent.status] },
          { term: '仮登録番号', value: <span className="font-mono break-all">{sent.id}</span> },
        ]}
      />
      <div className="flex flex-wrap gap-3">
        {back ? (
          <ButtonLink kind="primary" to={back.to}>
            {back.label}
          </ButtonLink>
        ) : null}
        <Button kind={back ? 'secondary' : 'primary'} onClick={onAgain}>
          続けて{title}を入力する
        </Button>
        <ButtonLink to="/changes/$id" params={{ id: sent.id }}>
          仮登録の内容を見る
        </ButtonLink>
        <ButtonLink to="/changes/new">別の手続を選ぶ</ButtonLink>
        <ButtonLink to="/">今日の仕事へ戻る</ButtonLink>
      </div>
    </Page>
  );
}
