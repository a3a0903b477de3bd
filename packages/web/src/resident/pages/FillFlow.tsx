/** 記入の流れ — section after section, then the check; what is wrong stands beside its field. */
import type { FormAnswer, SubmittedAnswer } from '@yakuba/contract/application';
import { textIn } from '@yakuba/kernel/form';
import { type ReactElement, useEffect, useState } from 'react';

import type { PageProps } from '../app/App.tsx';
import { Link } from '../app/Link.tsx';
import { useLanguage } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { go } from '../app/use-place.ts';
import type { CarriedResult } from '../draft/carry-draft.ts';
import type { KeptDraft } from '../draft/kept-drafts.ts';
import { type Filling, useFilling } from '../draft/use-filling.ts';
import { useOfflineCopy } from '../draft/use-offline-start.ts';
import { stepsOf } from '../form/form-steps.ts';
import { SectionStep } from '../form/SectionStep.tsx';
import { uploadTo } from '../form/upload.ts';
import { readable } from '../ui/style.ts';
import { CarriedNotice } from './CarriedNotice.tsx';
import { CheckStep } from './CheckStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { DraftConflict } from './DraftConflict.tsx';
import { SavedNote } from './SavedNote.tsx';

export interface FillFlowProps extends PageProps {
  session: { readonly kind: 'resident' | 'guest' };
  start: {
    readonly draft: KeptDraft;
    readonly isConflict: boolean;
    /** Opened from this device alone; see `use-offline-start`. */
    readonly isOffline?: boolean;
    readonly answer: FormAnswer;
    /** 引き継ぎ — of a draft that has come from another town just now. */
    readonly carried?: CarriedResult;
  };
}

export function FillFlow({ place, session, start }: FillFlowProps): ReactElement {
  const { say, language } = useLanguage();
  const { id = '' } = place.params;
  const { draft, isConflict, isOffline = false, answer } = start;
  const isGuest = session.kind === 'guest';
  const filling = useFilling({ form: answer.form, draft, isConflict, isGuest, isOffline });
  useOfflineCopy(place.municipalityCode, { id, kind: session.kind }, answer);
  const carried = useCarried(start.carried, filling);
  const [done, setDone] = useState<SubmittedAnswer | null>(null);
  const steps = stepsOf(filling.open);
  const wanted = place.query.get('step');
  const at =
    wanted === 'check' ? steps.length : Math.min(Number(wanted ?? 1) || 1, steps.length) - 1;
  const section = steps[at];
  const { procedureCode: code } = answer;
  const goTo = (step: number) => {
    const name = step < steps.length ? step + 1 : 'check';
    go(`applications/${id}/fill?procedure=${code}&step=${name}`);
  };
  if (done) return <DoneStep id={id} submitted={done} />;
  const title = textIn(answer.form.title, language);
  const note = (
    <>
      {title}
      <br />
      {say('fill.step', { at: at + 1, of: steps.length + 1 })}
    </>
  );
  return (
    <Page
      key={at}
      step={at}
      title={section ? textIn(section.title, language) : say('check.title')}
      note={note}
      above={{ to: `procedures/${code}`, label: title }}
    >
      <DraftConflict id={id} filling={filling} />
      {carried && at === 0 ? <CarriedNotice {...{ place, carried }} code={code} /> : null}
      {section ? (
        <SectionStep
          key={section.name}
          filling={filling}
          section={section}
          note={
            session.kind === 'resident' && at === 0 ? (
              <p className="text-std-16N-170">{say('fill.filled')}</p>
            ) : null
          }
          upload={uploadTo(id, filling.flush)}
          onNext={() => goTo(at + 1)}
          {...(at > 0 ? { onBack: () => goTo(at - 1) } : {})}
        />
      ) : (
        <CheckStep id={id} filling={filling} answer={answer} onDone={setDone} goTo={goTo} />
      )}
      <SavedNote saved={filling.saved} />
      <LeaveLink />
    </Page>
  );
}

/** Whoever has signed in for a draft from another town has it here from now on. */
function useCarried(given: CarriedResult | undefined, filling: Filling) {
  const [carried] = useState(given);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the writing begins.
  useEffect(() => {
    if (carried) filling.overwrite(0);
  }, []);
  return carried;
}

function LeaveLink(): ReactElement {
  const { say } = useLanguage();
  return (
    <p className={readable}>
      <Link to="applications">{say('fill.leave')}</Link>
      <span className="block text-std-16N-170 text-solid-gray-700">{say('fill.leave-note')}</span>
    </p>
  );
}
