/** 請求書 — the draft of a request, and moving on once it has been taken. */
import { useNavigate } from '@tanstack/react-router';
import { certificateRoutes } from '@yakuba/contract/certificate';
import type { HouseholdView } from '@yakuba/contract/resident';
import { useEffect, useRef } from 'react';

import { call } from '../../api/client.ts';
import { type DraftForm, useDraftForm } from '../../form/use-draft-form.ts';
import {
  blankCertificate,
  certificateLabels,
  certificateTidying,
  stepOf,
} from './certificate-form.ts';
import { fittingKind, selectionOf, standingOf } from './offered.ts';
import { certificateSchema } from './requester-rules.ts';

/** The draft begins with the people handed over. */
export function useCertificateForm(household: HouseholdView, numbers: readonly string[]) {
  const navigate = useNavigate();
  const first = household.members.find((member) => numbers.includes(member.addresseeNumber));
  return useDraftForm({
    id: 'issue',
    schema: certificateSchema,
    labels: certificateLabels,
    initial: {
      ...blankCertificate,
      kind: fittingKind('', first ? standingOf(first) : 'living'),
      selection: selectionOf(household, numbers),
    },
    tidy: certificateTidying,
    send: (body, idempotencyKey) =>
      call(certificateRoutes.issueCertificate, { body }, { idempotencyKey }),
    onSent: ({ issues }) =>
      void navigate({ to: '/certificates/hand-over', search: { ids: issues.map(({ id }) => id) } }),
  });
}

/** What the server refused of an earlier step is shown at that step. */
export function useStepOfRefusal(form: DraftForm, isLast: boolean, go: (step: string) => void) {
  const goTo = useRef(go);
  useEffect(() => {
    goTo.current = go;
  });
  const path = isLast ? form.problems.find((problem) => problem.path !== '')?.path : undefined;
  useEffect(() => {
    if (path !== undefined) goTo.current(stepOf(path));
  }, [path]);
}
