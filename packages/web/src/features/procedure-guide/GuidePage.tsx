/**
 * かんたん窓口 — life events as questions, on a tablet that is turned to the resident; nothing is
 * asked that the register or a file knows, and nothing twice.
 *
 * @spec juki 10.8
 */
import { Navigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';

import { useMay } from '../../app/session.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { GuideStep } from './guide-steps.ts';
import { type Guiding, guiding } from './guiding.ts';
import { guidePermissions } from './permissions.ts';
import { guideRoute } from './routes.ts';
import { EventStep } from './steps/EventStep.tsx';
import { FinishedStep } from './steps/FinishedStep.tsx';
import { PeopleStep } from './steps/PeopleStep.tsx';
import { ProceduresStep } from './steps/ProceduresStep.tsx';
import { ProofStep } from './steps/ProofStep.tsx';
import { QuestionsStep } from './steps/QuestionsStep.tsx';
import { ReadingStep } from './steps/ReadingStep.tsx';
import { RegisterStep } from './steps/RegisterStep.tsx';
import { WritingStep } from './steps/WritingStep.tsx';

export interface StepProps {
  held: Guiding;
}

const pages: Readonly<Record<Exclude<GuideStep, 'event'>, (props: StepProps) => ReactElement>> = {
  people: PeopleStep,
  questions: QuestionsStep,
  procedures: ProceduresStep,
  writing: WritingStep,
  register: RegisterStep,
  reading: ReadingStep,
  proof: ProofStep,
  finished: FinishedStep,
};

export function GuidePage(): ReactElement {
  const { step } = guideRoute.useSearch();
  const isAllowed = useMay(guidePermissions.work);
  const held = guiding.use();
  if (!isAllowed) return <Notice kind="error" title="案内をする権限がありません" />;
  if (!held) return <EventStep />;
  // Once everything is sent in there is no way back into the questions.
  const wanted = held.submitted ? 'finished' : (step ?? held.step);
  if (step !== wanted) return <Navigate to="/guide" search={{ step: wanted }} replace />;
  if (wanted === 'event') return <EventStep />;
  const Step = pages[wanted];
  return <Step key={wanted} held={held} />;
}
