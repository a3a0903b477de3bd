/**
 * 請求の交付 — a request of the centre is taken down, its copies are made and handed over in one
 * transaction: whatever is true of the card, the people and the register when they are read is
 * still true when the paper leaves, and a request that ends on the way has left nothing.
 *
 * The copies are made by the very functions that the counter's act and its printing are made of, so
 * that they cannot differ from what the counter would issue.
 */
import { certificateRoutes } from '@yakuba/contract/certificate';
import { type KioskDelivery, kioskCentreRoutes } from '@yakuba/contract/kiosk';
import type { z } from 'zod';

import { holdResidents } from '#modules/registry/resident';
import { findSealRegistration } from '#modules/registry/seal-registration';
import {
  type IssueOrder,
  type MadeAtOnce,
  makeAtOnce,
  recordOfAtOnce,
  saveAtOnce,
} from '#modules/service/certificate';
import { holdBinding } from '#modules/service/identity-proof';
import { feeOf, feeRulesOn } from '#modules/service/payment';
import { type ActContext, defineAct, parseInput } from '#platform/act';
import type { Transaction } from '#platform/database';

import type { Holder } from '../model.ts';
import { findHolder, requireUnsuppressed } from '../queries/find-holder.ts';
import { findOfferings } from '../queries/find-offerings.ts';
import { holdRequest } from '../queries/load-request.ts';
import { requireOpen } from '../queries/service-calendar.ts';
import { together } from '../queries/together.ts';
import { refuse } from '../refusals.ts';
import { requireAsked } from '../rules/check-request.ts';
import { decideOrder } from '../rules/decide-order.ts';
import { saveRequest, saveStep } from '../store.ts';

const { params, body } = kioskCentreRoutes.issue;
const input = params.omit({ municipalityCode: true }).extend(body.shape);
type Input = z.output<typeof input>;

interface Loaded {
  readonly holder: Holder;
  readonly feeYen: number;
  /** 証明する者 — as asked for, or the holder. */
  readonly people: readonly string[];
  readonly atOnce: MadeAtOnce;
}

interface Decision extends Loaded {
  readonly given: Input;
  readonly stepId: string;
}

interface Answer {
  readonly requestId: string;
  readonly kind: string;
  readonly feeYen: number;
  /** Of a first request alone: one that is sent again is looked at anew. */
  readonly documents?: KioskDelivery['documents'];
}

export const issueRequest = defineAct<Input, Loaded, Decision, Answer>({
  name: 'kiosk:issue_request',
  title: 'コンビニ交付の請求の受付と交付',
  legalBasis: '住民基本台帳法第12条、各町の印鑑条例',
  permission: 'kiosk:serve_centre',
  input,
  idempotency: 'required',
  load,
  decide: (loaded, given, context) => {
    requireAsked(loaded.people, loaded.atOnce.plan.addresseeNumbers);
    return { ...loaded, given, stepId: context.newId() };
  },
  save: async (tx, decision, context) => {
    const { municipalityCode: town, now } = context;
    const { given, stepId, atOnce } = decision;
    const { request, issueIds } = requestOf(decision, context);
    await Promise.all([
      saveAtOnce(tx, atOnce, context),
      saveRequest(tx, town, request, issueIds),
      saveStep(tx, town, {
        id: stepId,
        requestId: given.requestId,
        kind: 'delivered',
        recordedAt: now.toISOString(),
        documentHashes: atOnce.made.map(({ documentHash }) => documentHash),
      }),
    ]);
  },
  record: ({ given, atOnce }) => {
    const issued = recordOfAtOnce(atOnce);
    const { requestId, kind, terminal } = given;
    const issueIds = atOnce.made.map(({ issue }) => issue.id);
    const accepted = {
      type: 'KioskRequestAccepted',
      subject: `kiosk:${requestId}`,
      payload: { requestId, kind, terminal, issueIds },
    };
    return { ...issued, events: [accepted, ...issued.events] };
  },
  answer: ({ given: { requestId, kind }, feeYen, atOnce }) => {
    const documents = atOnce.made.map(({ issue: { issueNumber }, documentHash, pdfInBase64 }) => ({
      issueNumber,
      documentHash,
      pdf: pdfInBase64,
    }));
    return { requestId, kind, feeYen, documents };
  },
  kept: ({ documents: _, ...answer }) => answer,
});

function requestOf({ given, holder, feeYen, atOnce }: Decision, context: ActContext) {
  const request = {
    id: given.requestId,
    actId: context.actId,
    terminal: given.terminal,
    cardSerialNumber: given.cardSerialNumber,
    holderNumber: holder.addresseeNumber,
    addresseeNumbers: atOnce.plan.addresseeNumbers,
    kind: given.kind,
    copies: given.copies,
    feeYen,
    requestedAt: context.now.toISOString(),
  };
  return { request, issueIds: atOnce.made.map(({ issue }) => issue.id) };
}

async function load(tx: Transaction, given: Input, context: ActContext): Promise<Loaded> {
  const { municipalityCode: town, now, today } = context;
  const { cardSerialNumber, addresseeNumbers } = given;
  // In this order on one connection: whoever is read is held already.
  const [, , , holder, offerings, rules] = await together([
    requireOpen(tx, town, { now, isUnderWay: false }),
    requireNew(tx, town, given.requestId),
    holdBinding(tx, town, cardSerialNumber),
    findHolder(tx, cardSerialNumber, context, (number) =>
      holdResidents(tx, town, [...addresseeNumbers, number]),
    ),
    findOfferings(tx, town, today),
    feeRulesOn(tx, town, today),
  ]);
  const offering = offerings.find(({ kind }) => kind === given.kind) ?? null;
  const isSeal = given.kind === 'seal-registration';
  const seal = isSeal ? await findSealRegistration(tx, town, holder.addresseeNumber) : null;
  const found = { holder, offering, sealCardNumber: seal?.cardNumber ?? null };
  const asked = parseInput(certificateRoutes.issueCertificate.body, decideOrder(found, given));
  const reference = `kiosk:${given.requestId}`;
  const order: IssueOrder = { ...asked, outlet: 'kiosk', reference };
  const people = order.selection.kind === 'people' ? order.selection.addresseeNumbers : [];
  const { kind: certificateKind, copies } = given;
  const question = { certificateKind, copies, channel: 'kiosk', exemption: null } as const;
  const [, fee, atOnce] = await together([
    requireUnsuppressed(tx, [...people, holder.addresseeNumber], context),
    Promise.resolve().then(() => feeOf(rules, question)),
    makeAtOnce(tx, order, context),
  ]);
  return { holder, feeYen: fee.amountYen, people, atOnce };
}

async function requireNew(tx: Transaction, town: string, requestId: string): Promise<void> {
  // Whoever would cancel it meanwhile waits, and then finds it.
  const held = holdRequest(tx, town, requestId);
  const known = await tx`select 1 from kiosk.request
    where municipality_code = ${town} and id = ${requestId}`;
  await held;
  if (known.length > 0) throw refuse('kiosk.request.number_taken', {}, 'requestId');
}
