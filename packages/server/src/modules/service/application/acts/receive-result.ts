/**
 * 電子交付の受取り — by the applicant alone. The register is asked once more; only then is the
 * handing over recorded, and only what is recorded can be fetched.
 */
import { ownApplicationRoutes } from '@yakuba/contract/application';
import type { z } from 'zod';

import {
  type CheckedRelease,
  checkElectronicRelease,
  findIssuesOf,
  recordOfRelease,
  saveRelease,
} from '#modules/service/certificate';
import { ownAddresseeNumber, requireSessionCard } from '#modules/service/identity-proof';
import { findPayment } from '#modules/service/payment';
import { type ActContext, defineAct } from '#platform/act';
import type { Transaction } from '#platform/database';

import { feeReferenceOf, referenceOf, type WholeApplication } from '../model.ts';
import { lockWhole } from '../queries/load-application.ts';
import { requireMandate } from '../queries/require-mandate.ts';
import { refuse } from '../refusals.ts';
import { type PlannedMove, planMove, recordOfMove } from '../rules/plan-move.ts';
import { requireReadable } from '../rules/require-own.ts';
import { saveMove } from '../store.ts';

const input = ownApplicationRoutes.receiveResult.params;
type Input = z.output<typeof input>;

interface Loaded {
  readonly whole: WholeApplication;
  readonly release: CheckedRelease;
}

interface Decision {
  readonly release: CheckedRelease;
  /** Null where it was received before. */
  readonly planned: PlannedMove | null;
}

export interface ReceivedResult {
  readonly issueId: string;
  readonly releaseId: string;
}

export const receiveResult = defineAct<Input, Loaded, Decision, ReceivedResult>({
  name: 'application:receive_result',
  title: '電子交付の受取り',
  legalBasis: '情報通信技術を活用した行政の推進等に関する法律第7条',
  permission: 'application:apply',
  input,
  idempotency: 'required',
  load,
  decide: ({ whole, release }, _input, context) => {
    if (whole.application.state === 'delivered') return { release, planned: null };
    const order = { move: 'deliver', event: 'ApplicationDelivered' } as const;
    return { release, planned: planMove(whole, order, context) };
  },
  save: async (tx, { release, planned }, context) => {
    await saveRelease(tx, release, context);
    if (planned) await saveMove(tx, context.municipalityCode, planned);
  },
  record: ({ release, planned }) => {
    const released = recordOfRelease(release);
    if (!planned) return released;
    const own = recordOfMove(planned);
    return {
      ...released,
      events: [...own.events, ...released.events],
      subjects: [...new Set([...own.subjects, ...released.subjects])],
    };
  },
  answer: ({ release: { issue, releaseId } }) => ({ issueId: issue.id, releaseId }),
});

async function load(tx: Transaction, given: Input, context: ActContext): Promise<Loaded> {
  const { municipalityCode, actor, now } = context;
  await requireSessionCard(tx, actor, now);
  const whole = requireReadable(await lockWhole(tx, municipalityCode, given.id), actor);
  const { state, outlet, feeYen, agentNumber } = whole.application;
  if (ownAddresseeNumber(actor) === agentNumber) {
    await requireMandate(tx, municipalityCode, whole.application);
  }
  const reference = referenceOf(given.id);
  const isHere = outlet === 'electronic' && (state === 'approved' || state === 'delivered');
  const issues = isHere ? await findIssuesOf(tx, municipalityCode, reference) : [];
  const issue = issues[given.number - 1];
  if (!issue) throw refuse('application.receive.none');
  if (issue.status === 'requested') throw refuse('application.receive.preparing');
  if (feeYen > 0) {
    const asked = feeReferenceOf(whole.application);
    const payment = await findPayment(tx, municipalityCode, asked);
    if (payment?.status !== 'paid') {
      throw refuse('application.decide.not_paid', { reference: asked });
    }
  }
  const release = await checkElectronicRelease(tx, { id: issue.id, reference }, context);
  return { whole, release };
}
