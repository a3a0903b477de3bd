/**
 * 証明書の引渡し — one copy: being made, ready, handed over, or not made after all.
 *
 * @spec juki 1.3.8
 */

import { useNavigate } from '@tanstack/react-router';
import type { IssueDetail } from '@yakuba/contract/certificate';
import type { ReactElement } from 'react';

import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { useMay } from '../../app/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { startCertificate } from './certificate-start.ts';
import { PdfFrame } from './PdfFrame.tsx';
import { PrintAlertsNotice } from './PrintAlertsNotice.tsx';
import { certificatePermissions } from './permissions.ts';
import { useRelease } from './use-release.ts';

export interface HandOverProps {
  issue: IssueDetail;
  isChecking: boolean;
  /** Asks for the state once more. */
  onCheck: () => void;
}

export function HandOver({ issue, isChecking, onCheck }: HandOverProps): ReactElement | null {
  switch (issue.status) {
    case 'requested':
      return (
        <div className="flex flex-col items-start gap-3">
          <div className="w-full">
            <ProgressBar
              id={`progress-${issue.id}`}
              label="用紙を作成しています"
              done={0}
              words="しばらくお待ちください"
            />
          </div>
          <Button onClick={onCheck} busy={isChecking && '確かめています'}>
            状態を確かめる
          </Button>
        </div>
      );
    case 'refused':
      return <NotMade issue={issue} />;
    case 'printed':
    case 'released':
      return <Ready issue={issue} />;
    case 'discarded':
      return null;
  }
}

/** 内容が変わりました — the way back leads to the same people, with the register as it is now. */
function NotMade({ issue }: { issue: IssueDetail }): ReactElement {
  const again = useNewRequest(issue);
  const reason = issue.steps.findLast((step) => step.kind === 'refused')?.reason;
  return (
    <Notice kind="error" title="証明書を作成しませんでした" announce="alert">
      <p>{reason ?? '内容を確かめて、発行し直してください。'}</p>
      <Button onClick={again}>内容を確かめて発行し直す</Button>
    </Notice>
  );
}

function Ready({ issue }: { issue: IssueDetail }): ReactElement {
  const release = useRelease(issue.id);
  const again = useNewRequest(issue);
  const mayRelease = useMay(certificatePermissions.release);
  const isReleased = issue.status === 'released';
  if (release.data) {
    return (
      <div className="flex flex-col gap-4">
        <Notice kind="success" title="交付を記録しました" announce="status">
          <p>印刷して、請求者に渡してください。</p>
        </Notice>
        <PdfFrame
          pdf={release.data}
          title={`証明書 ${issue.issueNumber}`}
          fileName={`certificate-${issue.id}.pdf`}
          pages={issue.pages}
          isPrintable
        />
      </div>
    );
  }
  return (
    <div className="flex flex-col items-start gap-4">
      {issue.alerts ? <PrintAlertsNotice alerts={issue.alerts} /> : null}
      {release.error ? <ProblemNotice thrown={release.error} /> : null}
      {release.error ? <Button onClick={again}>内容を確かめて発行し直す</Button> : null}
      {mayRelease ? (
        <Button
          kind={isReleased ? 'secondary' : 'primary'}
          busy={release.isPending && '開いています'}
          onClick={() => release.mutate()}
        >
          {isReleased ? 'もう一度開く' : '交付する（用紙を開く）'}
        </Button>
      ) : (
        <p className="text-std-16N-170">交付する権限がありません。担当の職員に依頼してください。</p>
      )}
    </div>
  );
}

function useNewRequest({ addresseeNumbers }: IssueDetail): () => void {
  const navigate = useNavigate();
  return () => {
    startCertificate({ householdNumber: null, addresseeNumbers });
    void navigate({ to: '/certificates/new', search: {} });
  };
}
