/** 印刷の報告 — the machine printed and took the fee: booked once, however often it tells. */
import { kioskCentreRoutes } from '@yakuba/contract/kiosk';
import type { z } from 'zod';

import { bookPayment } from '#modules/service/payment';
import { defineAct } from '#platform/act';

import type { StoredRequest } from '../model.ts';
import { findDeliveredHashes } from '../queries/find-delivered-hashes.ts';
import { loadRequest } from '../queries/load-request.ts';
import { together } from '../queries/together.ts';
import { refuse } from '../refusals.ts';
import { requireTerminal } from '../rules/check-request.ts';
import { saveStep } from '../store.ts';

const { params, body } = kioskCentreRoutes.confirmPrinted;
const input = params.omit({ municipalityCode: true }).extend(body.shape);
type Input = z.output<typeof input>;

interface Loaded {
  readonly request: StoredRequest;
  readonly deliveredHashes: readonly string[];
}

interface Decision {
  readonly given: Input;
  readonly request: StoredRequest;
  readonly stepId: string;
  readonly paymentId: string;
}

export const confirmPrinted = defineAct<Input, Loaded, Decision, { status: 'printed' }>({
  name: 'kiosk:confirm_printed',
  title: 'コンビニ交付の印刷の報告',
  legalBasis: '地方自治法第227条、手数料条例',
  permission: 'kiosk:serve_centre',
  input,
  idempotency: 'required',
  load: async (tx, { requestId }, { municipalityCode }) => {
    const [request, deliveredHashes] = await together([
      loadRequest(tx, municipalityCode, { id: requestId, isLocking: true }),
      findDeliveredHashes(tx, municipalityCode, requestId),
    ]);
    return { request, deliveredHashes };
  },
  decide: ({ request, deliveredHashes }, given, { newId }) => {
    requireTerminal(request, given.terminal);
    if (request.status === 'cancelled') throw refuse('kiosk.request.cancelled');
    if (request.status === 'printed') throw refuse('kiosk.request.printed');
    if (given.documentHashes.join() !== deliveredHashes.join()) {
      throw refuse('kiosk.document.differs', {}, 'documentHashes');
    }
    if (given.paidYen !== request.feeYen) {
      const fee = String(request.feeYen);
      throw refuse('kiosk.payment.amount_differs', { fee }, 'paidYen');
    }
    return { given, request, stepId: newId(), paymentId: newId() };
  },
  save: async (tx, { given, request, stepId, paymentId }, context) => {
    const { municipalityCode, actor, now, today, newId } = context;
    const booked = bookPayment(tx, {
      municipalityCode,
      id: paymentId,
      reference: `kiosk:${request.id}`,
      payable: 'kiosk',
      amountYen: request.feeYen,
      title: 'コンビニ交付',
      payer: request.holderNumber,
      item: request.kind,
      channel: 'kiosk',
      copies: request.copies,
      exemption: null,
      method: 'kiosk-machine',
      chargeId: `kiosk:${given.chargeId}`,
      staffId: actor.id,
      place: actor.place,
      terminal: actor.terminal,
      now,
      today,
      newId,
    });
    const step = saveStep(tx, municipalityCode, {
      id: stepId,
      requestId: request.id,
      kind: 'printed',
      recordedAt: now.toISOString(),
      documentHashes: given.documentHashes,
      chargeId: given.chargeId,
    });
    await Promise.all([booked, step]);
  },
  record: ({ request: { id, feeYen, holderNumber }, paymentId }) => ({
    events: [
      {
        type: 'KioskCertificatePrinted',
        subject: `kiosk:${id}`,
        payload: { requestId: id, paymentId, feeYen },
      },
    ],
    subjects: [holderNumber, `kiosk:${id}`],
  }),
  answer: () => ({ status: 'printed' }),
});
