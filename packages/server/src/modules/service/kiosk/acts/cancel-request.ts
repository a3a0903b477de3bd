/** 請求の取消し — nothing is sent any more; what was made is noted as disposed of by a job. */
import { kioskCentreRoutes } from '@yakuba/contract/kiosk';
import type { z } from 'zod';

import { defineAct } from '#platform/act';

import { DISCARD_JOB, type StoredRequest } from '../model.ts';
import { loadRequest } from '../queries/load-request.ts';
import { refuse } from '../refusals.ts';
import { requireTerminal } from '../rules/check-request.ts';
import { saveStep } from '../store.ts';

const { params, body } = kioskCentreRoutes.cancel;
const input = params.omit({ municipalityCode: true }).extend(body.shape);
type Input = z.output<typeof input>;

interface Decision {
  readonly stepId: string;
  readonly request: StoredRequest;
  readonly reason: string;
}

export const cancelRequest = defineAct<Input, StoredRequest, Decision, { status: 'cancelled' }>({
  name: 'kiosk:cancel_request',
  title: 'コンビニ交付の取消し',
  legalBasis: '標準仕様書1.3.8',
  permission: 'kiosk:serve_centre',
  input,
  idempotency: 'required',
  load: (tx, { requestId: id }, { municipalityCode }) =>
    loadRequest(tx, municipalityCode, { id, isLocking: true }),
  decide: (request, { terminal, reason }, { newId }) => {
    requireTerminal(request, terminal);
    if (request.status === 'printed') throw refuse('kiosk.request.printed');
    if (request.status === 'cancelled') throw refuse('kiosk.request.cancelled');
    return { stepId: newId(), request, reason };
  },
  save: async (tx, { stepId, request, reason }, { municipalityCode, now }) => {
    await saveStep(tx, municipalityCode, {
      id: stepId,
      requestId: request.id,
      kind: 'cancelled',
      recordedAt: now.toISOString(),
      documentHashes: [],
      reason,
    });
  },
  record: ({ request: { id, holderNumber } }) => ({
    events: [{ type: 'KioskRequestCancelled', subject: `kiosk:${id}`, payload: { requestId: id } }],
    subjects: [holderNumber, `kiosk:${id}`],
    jobs: [{ kind: DISCARD_JOB, subject: `kiosk:${id}`, payload: { requestId: id } }],
  }),
  answer: () => ({ status: 'cancelled' }),
});
