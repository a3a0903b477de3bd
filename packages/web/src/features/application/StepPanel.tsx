/** 次にすること — the steps open now, one form at a time; every one asks before it is done. */
import type { ReviewedApplication } from '@yakuba/contract/application';
import { type ReactElement, useState } from 'react';

import { useSession } from '../../app/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { AskCorrectionForm } from './AskCorrectionForm.tsx';
import { ApproveForm, RefuseForm } from './DecideForms.tsx';
import { DeliverForm, PassForm, StartForm, WithdrawForm } from './StepForms.tsx';
import { isOwnReview, type StepChoice, stepChoices, waitingFor } from './step-choices.ts';

export interface StepFormProps {
  application: ReviewedApplication;
  onClose: () => void;
}

export function StepPanel({ application }: { application: ReviewedApplication }): ReactElement {
  const session = useSession();
  const [chosen, choose] = useState<StepChoice | null>(null);
  const waiting = waitingFor(application, session);
  const isOwn = isOwnReview(application, session);
  const choices = stepChoices(application, session).filter(
    (one) => !(isOwn && (one === 'approve' || one === 'refuse')),
  );
  const Form = chosen && choices.includes(chosen) ? forms[chosen] : null;
  return (
    <Section id="next-step" title="次にすること" card>
      <div className="flex flex-col gap-4">
        {waiting ? <Notice kind="information" title={waiting} /> : null}
        {Form ? (
          <Form application={application} onClose={() => choose(null)} />
        ) : (
          <div className="flex flex-wrap gap-3">
            {choices.map((one, place) => (
              <Button key={one} kind={kindOf(one, place)} onClick={() => choose(one)}>
                {words[one]}
              </Button>
            ))}
          </div>
        )}
      </div>
    </Section>
  );
}

function kindOf(choice: StepChoice, place: number): 'primary' | 'secondary' | 'quiet' {
  if (choice === 'withdraw') return 'quiet';
  const isForward = choice !== 'refuse' && choice !== 'askCorrection';
  return place === 0 && isForward ? 'primary' : 'secondary';
}

const words: Readonly<Record<StepChoice, string>> = {
  startReview: '形式審査を始める',
  passFormalReview: '実質審査へ進む',
  askCorrection: '補正を求める',
  approve: '承認する',
  refuse: '不承認にする',
  deliver: '交付・通知を記録する',
  withdraw: '取下げの申出を受ける',
};

const forms: Readonly<Record<StepChoice, (props: StepFormProps) => ReactElement>> = {
  startReview: StartForm,
  passFormalReview: PassForm,
  askCorrection: AskCorrectionForm,
  approve: ApproveForm,
  refuse: RefuseForm,
  deliver: DeliverForm,
  withdraw: WithdrawForm,
};
