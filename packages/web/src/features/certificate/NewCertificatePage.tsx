/**
 * 証明書の交付 — whom, what, for whom, and a last look at the pages before they are issued.
 *
 * @spec juki 5.1
 * @spec juki 5.7
 */
import { useNavigate } from '@tanstack/react-router';
import type { FoundResident, HouseholdView } from '@yakuba/contract/resident';
import { type ReactElement, useEffect, useState } from 'react';

import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { useSession } from '../../app/session.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { StepHeading } from '../../form/StepHeading.tsx';
import { UnsavedGuard } from '../../form/UnsavedGuard.tsx';
import type { DraftForm } from '../../form/use-draft-form.ts';
import { type StepFlow, useStepFlow } from '../../form/use-step-flow.ts';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CheckStep } from './CheckStep.tsx';
import { ContentStep } from './ContentStep.tsx';
import { certificateSteps } from './certificate-form.ts';
import { certificateStart } from './certificate-start.ts';
import { chosenMembers, listAt } from './chosen-people.ts';
import { fittingKind, itemsOffered, selectionOf, standingOf } from './offered.ts';
import { PeopleStep } from './PeopleStep.tsx';
import { RequesterStep } from './RequesterStep.tsx';
import { newCertificateRoute } from './routes.ts';
import { useCertificateForm, useStepOfRefusal } from './use-certificate-form.ts';
import { type HouseholdPlace, useHousehold } from './use-household.ts';
import { usePreview } from './use-preview.ts';

export function NewCertificatePage(): ReactElement {
  const [start] = useState(certificateStart);
  const [place, setPlace] = useState<HouseholdPlace | null>(
    start && {
      householdNumber: start.householdNumber,
      addresseeNumber: start.addresseeNumbers[0] ?? null,
    },
  );
  const form = useCertificateForm(start);
  const household = useHousehold(place);
  const flow = useCertificateFlow(form);
  const preview = usePreview(form.values, flow.isLast);
  const chosen = chosenMembers(form, household.data);
  const choose = useChoosing(form);
  const hash = preview.data?.contentHash;
  const { set } = form;
  useEffect(() => {
    if (hash) set('expectedContentHash', hash);
  }, [hash, set]);
  useEffect(() => {
    if (household.data && chosen.length > 0) {
      set('kind', fittingKind('', standingOf(chosen[0] ?? chosen.at(-1) as never)));
    }
  }, [household.data]);
  return (
    <Page title="証明書の交付">
      <UnsavedGuard isDirty={form.isDirty} />
    </Page>
  );
}
