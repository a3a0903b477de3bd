/**
 * 発送の記録 — every piece is looked at once more before it leaves the house: whoever died, moved
 * or came under protection since the printing is pulled out. The applications of the rest are
 * delivered by the same transaction.
 */
import { type HoldReason, postingRoutes, type SentBundle } from '@yakuba/contract/posting';
import type { z } from 'zod';

import {
  checkPosting,
  type PlannedMove,
  recordOfMove,
  saveMove,
} from '#modules/service/application';
import { type ActContext, defineAct } from '#platform/act';
import type { Transaction } from '#platform/database';

import type { StoredBundle } from '../model.ts';
import { findEnclosed } from '../queries/find-enclosed.ts';
import { lockBundle, lockPiecesOf } from '../queries/load-piece.ts';
import { refuse } from '../refusals.ts';
import { noteOfSending, requireDay, trackingsOf } from '../rules/plan-sending.ts';
import { requireBundleState } from '../rules/require-state.ts';
import { judgePiece } from '../store/judge-piece.ts';
import { saveHold, saveSent, saveSentBundle } from '../store.ts';

const input = postingRoutes.sendBundle.params.extend(postingRoutes.sendBundle.body.shape);
type Input = z.output<typeof input>;

interface Outgoing {
  readonly id: string;
  readonly recipientNumber: string;
  readonly ordinal: number;
  readonly checkCode: string;
  readonly holds: readonly HoldReason[];
  readonly trackingNumber: string | null;
  readonly planned: PlannedMove | null;
}

interface Loaded {
  readonly bundle: StoredBundle;
  readonly outgoing: readonly Outgoing[];
}

type Decision = Loaded & Pick<Input, 'sentOn' | 'mailKind'>;

export const sendBundle = defineAct<Input, Loaded, Decision, SentBundle>({
  name: 'posting:send_bundle',
  title: '郵送の発送の記録',
  legalBasis: '住民基本台帳法第12条第7項（郵便による交付）',
  permission: 'posting:handle_postings',
  input,
  idempotency: 'required',
  load: async (tx, given, context) => {
    const bundle = await lockBundle(tx, context.municipalityCode, given.id);
    requireBundleState(bundle, 'ready');
    requireDay(bundle, given.sentOn, context.today);
    return { bundle, outgoing: await gather(tx, given, context) };
  },
  decide: ({ bundle, outgoing }, { sentOn, mailKind }) => {
    const missing = outgoing.find((one) => one.holds.length === 0 && one.trackingNumber === null);
    if (mailKind === 'recorded' && missing) {
      const { ordinal } = missing;
      throw refuse('posting.send.tracking_missing', { ordinal: String(ordinal) }, 'trackings');
    }
    return { bundle, outgoing, sentOn, mailKind };
  },
  save: async (tx, { bundle, outgoing, sentOn, mailKind }, context) => {
    for (const one of outgoing) {
      if (one.holds.length > 0) {
        await saveHold(tx, { id: one.id, isPrinted: true }, one.holds, context);
        continue;
      }
      await saveSent(tx, one, sentOn, context);
      if (one.planned) await saveMove(tx, context.municipalityCode, one.planned);
    }
    await saveSentBundle(tx, context.municipalityCode, { id: bundle.id, sentOn, mailKind });
  },
  record: ({ bundle, outgoing, sentOn }) => {
    const moves = outgoing.flatMap(({ planned }) => (planned ? [recordOfMove(planned)] : []));
    const sent = outgoing.filter(({ holds }) => holds.length === 0).map(({ id }) => id);
    const subject = `posting-bundle:${bundle.id}`;
    const payload = { bundleId: bundle.id, sentOn, pieceIds: sent };
    return {
      events: [
        { type: 'PostingBundleSent', subject, payload },
        ...moves.flatMap(({ events }) => events),
      ],
      subjects: [...new Set(outgoing.map((one) => one.recipientNumber)), subject],
    };
  },
  answer: ({ bundle, outgoing }) => {
    const pulled = outgoing.filter(({ holds }) => holds.length > 0);
    return {
      id: bundle.id,
      sent: outgoing.length - pulled.length,
      pulled: pulled.map(({ id, ordinal, checkCode, holds }) => ({
        id,
        ordinal,
        checkCode,
        holds: [...holds],
      })),
    };
  },
});

async function gather(tx: Transaction, given: Input, context: ActContext): Promise<Outgoing[]> {
  const { municipalityCode } = context;
  const wanted = { bundleId: given.id, state: 'prepared', most: 1_000 };
  const pieces = await lockPiecesOf(tx, municipalityCode, wanted);
  const enclosed = await findEnclosed(tx, municipalityCode, given.id);
  const numbers = given.trackings.map(({ number }) => number);
  const taken = await tx<{ trackingNumber: string }[]>`
    select tracking_number from posting.piece where municipality_code = ${municipalityCode}
      and tracking_number = any(${numbers}::text[])`;
  const trackings = trackingsOf(given, {
    pieceIds: pieces.map(({ id }) => id),
    taken: taken.map(({ trackingNumber }) => trackingNumber),
  });
  const outgoing: Outgoing[] = [];
  for (const piece of pieces) {
    const { id, recipientNumber, applicationId, allowed } = piece;
    const judging = { ...piece, given: piece.isGiven ? piece.destination : null };
    const judged = await judgePiece(tx, judging, context);
    const holds = judged.holds.filter((reason) => !allowed.includes(reason));
    const trackingNumber = trackings.get(id) ?? null;
    const note = noteOfSending(given.mailKind, trackingNumber);
    const isOut = holds.length === 0;
    const planned = isOut ? await checkPosting(tx, { id: applicationId, note }, context) : null;
    const { ordinal = 0, checkCode = '' } = enclosed.get(id) ?? {};
    outgoing.push({ id, recipientNumber, ordinal, checkCode, holds, trackingNumber, planned });
  }
  return outgoing.toSorted((one, other) => one.ordinal - other.ordinal);
}
