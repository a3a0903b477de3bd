/**
 * 請求の受付 — a request of the centre and its issues, written together by the very functions that
 * the counter's act is made of, so that what is made cannot differ from what the counter would.
 */
import { certificateRoutes } from '@yakuba/contract/certificate';
import { kioskCentreRoutes } from '@yakuba/contract/kiosk';
import type { z } from 'zod';

import { findSealRegistration } from '#modules/registry/seal-registration';
import {
  gatherIssue,
  type IssueMaterial,
  type IssueOrder,
  type IssuePlan,
  planIssues,
  recordOfIssues,
  saveIssues,
} from '#modules/service/certificate';
import { feeOf, feeRulesOn } from '#modules/service/payment';
import { type ActContext, defineAct, parseInput } from '#platform/act';
import type { Transaction } from '#platform/database';

import type { Holder } from '../model.ts';
import { findHolder, requireUnsuppressed } from '../queries/find-holder.ts';
import { findOfferings } from '../queries/find-offerings.ts';
import { requireOpen } from '../queries/service-calendar.ts';
import { together } from '../queries/together.ts';
import { refuse } from '../refusals.ts';
import { decideOrder } from '../rules/decide-order.ts';
import { saveRequest } from '../store.ts';

const { params, body } = kioskCentreRoutes.issue;
const input = params.omit({ municipalityCode: true }).extend(body.shape);
type Input = z.output<typeof input>;

interface Loaded {
  readonly holder: Holder;
  readonly order: IssueOrder;
  readonly feeYen: number;
  readonly material: IssueMaterial;
}

interface Decision {
  readonly given: Input;
  readonly loaded: Loaded;
  readonly plan: IssuePlan;
}

interface Answer {
  readonly requestId: string;
  readonly feeYen: number;
  readonly issueIds: readonly string[];
}

export const acceptRequest = defineAct<Input, Loaded, Decision, Answer>({
  name: 'kiosk:accept_request',
  title: 'コンビニ交付の請求の受付',
  legalBasis: '住民基本台帳法第12条、各町の印鑑条例',
  permission: 'kiosk:serve_centre',
  input,
  idempotency: 'required',
  load,
  decide: (loaded, given, context) => ({
    given,
    loaded,
    plan: planIssues(loaded.material, loaded.order, context),
  }),
  save: async (tx, { given, loaded, plan }, context) => {
    const { issues, addresseeNumbers } = plan;
    const request = {
      id: given.requestId,
      actId: context.actId,
      terminal: given.terminal,
      cardSerialNumber: given.cardSerialNumber,
      holderNumber: loaded.holder.addresseeNumber,
      addresseeNumbers,
      kind: given.kind,
      copies: given.copies,
      feeYen: loaded.feeYen,
      requestedAt: context.now.toISOString(),
    };
    const ids = issues.map(({ id }) => id);
    await Promise.all([
      saveIssues(tx, context.municipalityCode, issues),
      saveRequest(tx, context.municipalityCode, request, ids),
    ]);
  },
  record: ({ given, plan }) => {
    const issued = recordOfIssues(plan);
    const { requestId, kind, terminal } = given;
    const issueIds = plan.issues.map(({ id }) => id);
    const accepted = {
      type: 'KioskRequestAccepted',
      subject: `kiosk:${requestId}`,
      payload: { requestId, kind, terminal, issueIds },
    };
    return { ...issued, events: [accepted, ...issued.events] };
  },
  answer: ({ given, loaded, plan }) => ({
    requestId: given.requestId,
    feeYen: loaded.feeYen,
    issueIds: plan.issues.map(({ id }) => id),
  }),
});

async function load(tx: Transaction, given: Input, context: ActContext): Promise<Loaded> {
  const { municipalityCode: town, now, today } = context;
  const [, , holder, offerings, rules] = await together([
    requireOpen(tx, town, { now, isUnderWay: false }),
    requireNew(tx, town, given.requestId),
    findHolder(tx, given.cardSerialNumber, context),
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
  const [, fee, material] = await together([
    requireUnsuppressed(tx, [...people, holder.addresseeNumber], context),
    Promise.resolve().then(() => feeOf(rules, question)),
    gatherIssue(tx, order, context),
  ]);
  return { holder, order, feeYen: fee.amountYen, material };
}

async function requireNew(tx: Transaction, town: string, requestId: string): Promise<void> {
  const known = await tx`select 1 from kiosk.request
    where municipality_code = ${town} and id = ${requestId}`;
  if (known.length > 0) throw refuse('kiosk.request.number_taken', {}, 'requestId');
}
