/** 案内の再開 — goes on where it was left, on this screen; nothing that was answered is lost. */
import { useNavigate } from '@tanstack/react-router';
import type { CaseDetail, GuideInput } from '@yakuba/contract/procedure-guide';
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import type { GuideStep } from '../guide-steps.ts';
import { beginGuiding, blankGuide, guiding } from '../guiding.ts';

export function ResumeGuide({ detail }: { detail: CaseDetail }): ReactElement {
  const navigate = useNavigate();
  const { id: caseId, caseNumber, version, event, changeId } = detail;
  const kept = detail.guide as GuideInput | null;
  const resume = () => {
    const guide = kept ?? blankGuide(event, todayInJapan(new Date()));
    const begun = beginGuiding({ caseId, caseNumber, version }, guide);
    guiding.set({ ...begun, changeId, step: stepOf(detail, kept) });
    void navigate({ to: '/guide', search: {} });
  };
  return (
    <Notice kind="information" title="案内の途中です">
      <Button onClick={resume}>案内を続ける</Button>
    </Notice>
  );
}

function stepOf({ changeId, event }: CaseDetail, kept: GuideInput | null): GuideStep {
  if (kept === null) return 'people';
  if (event === 'moving-in' && changeId !== null) {
    return kept.householdNumber === null ? 'register' : 'writing';
  }
  return 'questions';
}
