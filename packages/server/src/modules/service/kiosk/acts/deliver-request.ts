/**
 * 証明書の再送信 — for a machine that asks once more under the same number, because the answer did
 * not reach it: the card, the people, the register and the files are looked at again; then the
 * certificate room's own act records the handing over, and only what is recorded can be fetched.
 */
import { z } from 'zod';

import { holdResidents } from '#modules/registry/resident';
import { releaseCertificate } from '#modules/service/certificate';
import { holdBinding } from '#modules/service/identity-proof';
import { type ActContext, defineAct } from '#platform/act';
import type { Transaction } from '#platform/database';

import type { StoredRequest } from '../model.ts';
import { findHolder, requireUnsuppressed } from '../queries/find-holder.ts';
import { loadRequest } from '../queries/load-request.ts';
import { requireOpen } from '../queries/service-calendar.ts';
import { together } from '../queries/together.ts';
import { refuse } from '../refusals.ts';
import { requireBound, requireDeliverable } from '../rules/check-request.ts';
import { saveStep } from '../store.ts';

const input = z.object({ requestId: z.string(), terminal: z.string() });
type Input = z.output<typeof input>;

type Releasing = Parameters<typeof releaseCertificate.decide>[0];

interface Loaded {
  readonly request: StoredRequest;
  readonly releasing: readonly Releasing[];
}

interface Decision {
  readonly stepId: string;
  readonly request: StoredRequest;
  readonly releases: readonly ReturnType<typeof releaseCertificate.decide>[];
}

export interface RecordedDelivery {
  readonly requestId: string;
  readonly feeYen: number;
  readonly releases: readonly {
    readonly issueId: string;
    readonly releaseId: string;
    readonly documentHash: string;
  }[];
}

export const deliverRequest = defineAct<Input, Loaded, Decision, RecordedDelivery>({
  name: 'kiosk:deliver_request',
  title: 'コンビニ交付の証明書の再送信',
  legalBasis: '住民基本台帳法第12条、各町の印鑑条例',
  permission: 'kiosk:serve_centre',
  input,
  idempotency: 'optional',
  load,
  decide: ({ request, releasing }, _input, context) => ({
    stepId: context.newId(),
    request,
    releases: releasing.map((one) => releaseCertificate.decide(one, { id: one.issue.id }, context)),
  }),
  save: async (tx, { stepId, request, releases }, context) => {
    await Promise.all([
      ...releases.map((one) => releaseCertificate.save(tx, one, context)),
      saveStep(tx, context.municipalityCode, {
        id: stepId,
        requestId: request.id,
        kind: 'delivered',
        recordedAt: context.now.toISOString(),
        documentHashes: releases.map(({ documentHash }) => documentHash),
      }),
    ]);
  },
  record: ({ releases }, _input, context) => {
    const records = releases.map((one) =>
      releaseCertificate.record(one, { id: one.issue.id }, context),
    );
    return {
      events: records.flatMap(({ events }) => events),
      subjects: [...new Set(records.flatMap(({ subjects }) => subjects))],
      hasIndividualNumber: records.some((one) => one.hasIndividualNumber === true),
    };
  },
  answer: ({ request, releases }) => ({
    requestId: request.id,
    feeYen: request.feeYen,
    releases: releases.map(({ issue, releaseId, documentHash }) => ({
      issueId: issue.id,
      releaseId,
      documentHash,
    })),
  }),
});

async function load(tx: Transaction, given: Input, context: ActContext): Promise<Loaded> {
  const { municipalityCode: town, now } = context;
  const request = await loadRequest(tx, town, { id: given.requestId, isLocking: true });
  requireDeliverable(request, given.terminal, now);
  const people = [...new Set([...request.addresseeNumbers, request.holderNumber])];
  // In this order on one connection: whoever is read below is held already.
  const [, , , holder] = await together([
    requireOpen(tx, town, { now, isUnderWay: true }),
    holdResidents(tx, town, people),
    holdBinding(tx, town, request.cardSerialNumber),
    findHolder(tx, request.cardSerialNumber, context),
  ]);
  if (holder.addresseeNumber !== request.holderNumber) throw refuse('kiosk.document.differs');
  requireSameHousehold(request, holder.members);
  const [, releasing] = await together([
    requireUnsuppressed(tx, people, context),
    together(request.issueIds.map((id) => releaseCertificate.load(tx, { id }, context))),
  ]);
  for (const [at, { issue }] of releasing.entries()) requireBound(request, issue, at);
  return { request, releasing };
}

/** Whoever has died or left since is of the household no longer. */
function requireSameHousehold(
  request: StoredRequest,
  members: readonly { readonly addresseeNumber: string }[],
): void {
  const present = new Set(members.map(({ addresseeNumber }) => addresseeNumber));
  if (request.addresseeNumbers.every((number) => present.has(number))) return;
  throw refuse('kiosk.request.not_made');
}
