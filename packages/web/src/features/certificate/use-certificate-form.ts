/** 請求書 — the draft of a request, and moving on once it has been taken. */
import { useNavigate } from '@tanstack/react-router';
import { certificateRoutes } from '@yakuba/contract/certificate';
import { useEffect, useRef } from 'react';

import { call } from '../../api/client.ts';
import { type DraftForm, useDraftForm } from '../../form/use-draft-form.ts';
import {
  blankCertificate,
  certificateLabels,
  certificateTidying,
  stepOf,
} from './certificate-form.ts';
import type { CertificateStart } from './certificate-start.ts';
import { certificateSchema } from './requester-rules.ts';

export function useCertificateForm(start: CertificateStart | null): DraftForm {
  const navigate = useNavigate();
  return useDraftForm({
    id: 'issue',
    schema: certificateSchema,
    labels: certificateLabels,
    initial: { ...blankCertificate, selection: selectionOfStart(start) },
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
  const path = isLast ? form.problems[0]?.path : undefined;
  useEffect(() => {
    if (path !== undefined) goTo.current(stepOf(path));
  }, [path]);
}

function selectionOfStart(start: CertificateStart | null): object | '' {
  if (!start) return '';
  const { householdNumber, addresseeNumbers } = start;
  if (addresseeNumbers.length > 0) return { kind: 'people', addresseeNumbers };
  return householdNumber === null ? '' : { kind: 'household', householdNumber };
}
