/** 仮登録の注意 — why it came back, why it can't be decided, and what needs a second look. */
import type { ChangePreview, ChangeSummary } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { Notice } from '../../../ui/Notice.tsx';

export interface ChangeNoticesProps {
  change: ChangeSummary;
  alerts: ChangePreview['alerts'];
  problem: { readonly message: string } | null;
}

export function ChangeNotices(props: ChangeNoticesProps): ReactElement | null {
  const { change, alerts, problem } = props;
  const isReturned = change.status === 'returned' && change.returnReason !== null;
  if (!isReturned && !problem && alerts.length === 0) return null;
  return (
    <div className="flex flex-col gap-3">
      {isReturned ? (
        <Notice kind="warning" title="差し戻されました">
          <p>{change.returnReason}</p>
        </Notice>
      ) : null}
      {problem && change.status === 'draft' ? (
        <Notice kind="information" title="入力の途中です">
          <p>まだ決裁へは回せません。入力を再開し、最後の確認の画面から決裁へ回してください。</p>
        </Notice>
      ) : null}
      {problem && change.status !== 'draft' ? (
        <Notice kind="error" title="このままでは本登録できません">
          <p>{problem.message}</p>
        </Notice>
      ) : null}
      {alerts.length > 0 ? (
        <Notice kind="warning" title={`確認してください（${alerts.length}件）`}>
          <ul className="list-disc pl-5">
            {alerts.map(({ code, message }) => (
              <li key={`${code} ${message}`}>{message}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}
