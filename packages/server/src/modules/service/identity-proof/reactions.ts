/**
 * 住民記録の異動への反応 — whoever died, moved out or was removed loses the bindings of their card
 * at once; whoever's four items changed loses that of the signing certificate, which the law lets
 * lapse (公的個人認証法第15条). Questions asked meanwhile look at the register themselves.
 */
import { listLivingResidents } from '#modules/registry/resident';
import { auditEntry, writeAudit } from '#platform/audit';
import { systemActor } from '#platform/authorisation';
import type { Transaction } from '#platform/database';
import type { RecordedEvent } from '#platform/event-log';
import { type JobContext, leaveEvents, type Reaction } from '#platform/jobs';

import type { Binding, BindingEnd } from './model.ts';
import { listBindingsOf } from './queries/find-binding.ts';
import { itemsDigest } from './rules/compare-holder.ts';
import { endBindings } from './store.ts';

const NAME = 'settle-bindings';
const TITLE = '異動によるカードの結び付けの終了';

interface Concerned {
  readonly addresseeNumbers?: readonly string[];
}

/** By reason; what is in neither goes on. */
type Ends = Partial<Record<BindingEnd, Binding[]>>;

export const settleBindings: Reaction = {
  name: `identity_proof:${NAME}`,
  title: TITLE,
  on: [
    'DeathRegistered',
    'MovedOut',
    'MovingOutAccepted',
    'DeletedByAuthority',
    'CorrectedByAuthority',
    'ClericalErrorCorrected',
    'ChangeCancelled',
    'RelocationAccepted',
  ],
  run: async (tx, event: RecordedEvent<Concerned>, context) => {
    const { municipalityCode, today } = context;
    const addresseeNumbers = event.payload.addresseeNumbers ?? [];
    const who = { addresseeNumbers };
    const [bindings, living] = await Promise.all([
      listBindingsOf(tx, municipalityCode, { addresseeNumbers, isInForce: true }),
      listLivingResidents(tx, { municipalityCode, today, who }),
    ]);
    const items = new Map(living.map((one) => [one.addresseeNumber, itemsDigest(one)]));
    const ends: Ends = Object.groupBy(
      bindings.filter((binding) => endOf(binding, items) !== null),
      (binding) => endOf(binding, items) ?? 'closed-record',
    );
    for (const [reason, ended] of Object.entries(ends)) {
      await endAll(tx, { reason: reason as BindingEnd, ended }, context);
    }
  },
};

function endOf(binding: Binding, items: ReadonlyMap<string, string>): BindingEnd | null {
  const now = items.get(binding.addresseeNumber);
  if (now === undefined) return 'closed-record';
  return binding.holderDigest !== null && binding.holderDigest !== now ? 'items-changed' : null;
}

async function endAll(
  tx: Transaction,
  { reason, ended }: { readonly reason: BindingEnd; readonly ended: readonly Binding[] },
  context: JobContext,
): Promise<void> {
  const { municipalityCode, now } = context;
  const actor = systemActor(municipalityCode, NAME, []);
  const actId = context.newId();
  const subjects = [...new Set(ended.map(({ addresseeNumber }) => addresseeNumber))];
  const events = ended.map(({ addresseeNumber, kind }) => ({
    type: 'CardBindingEnded',
    subject: `addressee:${addresseeNumber}`,
    payload: { addresseeNumber, kinds: [kind], reason },
  }));
  const operation = 'identity_proof:settle_bindings';
  const about = { actor, now, requestId: null, operation, title: TITLE, actId };
  await Promise.all([
    endBindings(tx, municipalityCode, { ids: ended.map(({ id }) => id), reason, now }),
    writeAudit(tx, [auditEntry({ ...about, outcome: 'done', subjects })]),
    leaveEvents(tx, events, { ...context, actor, actId }),
  ]);
}
