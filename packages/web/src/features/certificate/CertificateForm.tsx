/**
 * 請求書の入力 — whom, what, for whom, and a last look at the pages before they are issued.
 *
 * @spec juki 5.1
 * @spec juki 5.7
 */
import { useNavigate } from '@tanstack/react-router';
import type { HouseholdView } from '@yakuba/contract/resident';
import { type ReactElement, useEffect } from 'react';

import { useSession } from '../../app/session.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { StepHeading } from '../../form/StepHeading.tsx';
import { UnsavedGuard } from '../../form/UnsavedGuard.tsx';
import type { DraftForm } from '../../form/use-draft-form.ts';
import { type StepFlow, useStepFlow } from '../../form/use-step-flow.ts';
import { Button } from '../../ui/Button.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ContentStep } from './ContentStep.tsx';
import { certificateSteps } from './certificate-form.ts';
import { chosenMembers, listAt } from './chosen-people.ts';
import { fittingKind, itemsOffered, selectionOf, standingOf } from './offered.ts';
import { PeopleStep } from './PeopleStep.tsx';
import { RequesterStep } from './RequesterStep.tsx';
import { newCertificateRoute } from './routes.ts';
import { useCertificateForm, useStepOfRefusal } from './use-certificate-form.ts';
import { usePreview } from './use-preview.ts';

export interface CertificateFormProps {
  household: HouseholdView;
  /** 宛名番号 chosen at first. */
  numbers: readonly string[];
  onOther: () => void;
}

export function CertificateForm(props: CertificateFormProps): ReactElement {
  const { household, onOther } = props;
  const form = useCertificateForm(household, props.numbers);
  const flow = useCertificateFlow(form);
  const preview = usePreview(form.values, flow.isLast);
  const choose = useChoosing(form, household);
  const chosen = chosenMembers(form, household);
  const hash = preview.data?.contentHash;
  const { set } = form;
  useEffect(() => {
    if (hash) set('expectedContentHash', hash);
  }, [hash, set]);
  return (
    <>
      <UnsavedGuard isDirty={form.isDirty} />
      <DraftFormFrame
        form={form}
        {...(flow.isLast ? {} : { onEnter: flow.next })}
        actions={<Actions form={form} flow={flow} canIssue={Boolean(preview.data)} />}
      >
        <StepHeading flow={flow} />
        {flow.step.id === 'people' ? (
          <PeopleStep form={form} household={household} onChoose={choose} onOther={onOther} />
        ) : null}
        {flow.step.id === 'content' ? <ContentStep form={form} chosen={chosen} /> : null}
        {flow.step.id === 'requester' ? <RequesterStep form={form} chosen={chosen} /> : null}
        {flow.isLast ? (
          <CheckStep form={form} chosen={chosen} preview={preview} onStep={flow.goTo} />
        ) : null}
      </DraftFormFrame>
    </>
  );
}

interface ActionsProps {
  form: DraftForm;
  flow: StepFlow;
  /** Only what has been seen may be issued. */
  canIssue: boolean;
}

function Actions({ form, flow, canIssue }: ActionsProps): ReactElement {
  const copies = form.text('copies');
  return (
    <>
      {flow.isLast ? (
        <Button
          type="submit"
          kind="primary"
          disabled={!canIssue}
          busy={form.isBusy && '発行しています'}
        >
          {`この内容で${copies}部発行する`}
        </Button>
      ) : (
        <Button type="submit" kind="primary">
          次へ進む
        </Button>
      )}
      {flow.place > 1 ? <Button onClick={flow.back}>戻る</Button> : null}
    </>
  );
}

function useCertificateFlow(form: DraftForm): StepFlow {
  const { step } = newCertificateRoute.useSearch();
  const navigate = useNavigate();
  const flow = useStepFlow({
    form,
    steps: certificateSteps,
    current: step,
    onMove: (next) => void navigate({ to: '/certificates/new', search: { step: next } }),
  });
  useStepOfRefusal(form, flow.isLast, flow.goTo);
  return flow;
}

/** Whoever is chosen decides which kinds and items can be asked for. */
function useChoosing(form: DraftForm, household: HouseholdView) {
  const { permissions } = useSession();
  return (numbers: readonly string[]): void => {
    const members = household.members.filter((one) => numbers.includes(one.addresseeNumber));
    const [first] = members;
    const offered = itemsOffered(permissions, members).map(({ item }) => String(item));
    form.set('selection', selectionOf(household, numbers));
    form.set('kind', fittingKind(form.text('kind'), first ? standingOf(first) : 'living'));
    form.set(
      'options.items',
      listAt(form, 'options.items').filter((item) => offered.includes(item)),
    );
  };
}
