/** 提出の完了 — the receipt number, the same in every channel, and where to go on. */
import type { SubmittedAnswer } from '@yakuba/contract/application';
import type { ReactElement } from 'react';

import { Notice } from '../../ui/Notice.tsx';
import { Link } from '../app/Link.tsx';
import { useLanguage } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { yenWords } from '../form/answer-words.ts';
import { actionStyle, readable } from '../ui/style.ts';

export function DoneStep({
  id,
  submitted,
}: {
  id: string;
  submitted: SubmittedAnswer;
}): ReactElement {
  const { say, language } = useLanguage();
  const { receiptNumber, feeYen } = submitted;
  return (
    <Page title={say('done.title')} step="done">
      <div className={`${readable} flex flex-col gap-6`}>
        <Notice kind="success" title={say('done.receipt')} announce="status">
          <p className="text-std-32B-150 tabular-nums">{receiptNumber}</p>
          <p>{say('done.keep')}</p>
        </Notice>
        {feeYen > 0 ? (
          <p>
            {say('procedure.fee')}：{yenWords(feeYen, language)}
          </p>
        ) : null}
        <div className="flex flex-col gap-3 md:flex-row">
          {feeYen > 0 ? (
            <Link to={`applications/${id}/pay`} className={actionStyle('primary')}>
              {say('one.pay')}
            </Link>
          ) : null}
          <Link
            to={`applications/${id}`}
            className={actionStyle(feeYen > 0 ? 'secondary' : 'primary')}
          >
            {say('done.next')}
          </Link>
        </div>
      </div>
    </Page>
  );
}
