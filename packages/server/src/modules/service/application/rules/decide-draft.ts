/** 下書きの決まり — which procedure, by which channel, on top of which version. */
import {
  type ApplicationChannel,
  applicationStates,
  type ResultOutlet,
} from '@yakuba/contract/application';
import { type Procedure, procedureChannels } from '@yakuba/contract/procedure';
import { type Answers, itemsOf } from '@yakuba/kernel/form';

import type { StoredApplication } from '../model.ts';
import { refuse } from '../refusals.ts';
import type { DraftRow } from '../store.ts';

export interface DraftInput {
  readonly id: string;
  readonly procedureCode: string;
  readonly version: number;
  readonly answers: Answers;
  readonly outlet: ResultOutlet;
  readonly channel: ApplicationChannel;
  readonly applicantNumber: string | null;
  readonly agentNumber: string | null;
  readonly actorId: string;
}

/** 手続の経路 — by which channel of the catalogue an application may come. */
const allowedBy: Readonly<Record<ApplicationChannel, readonly Procedure['channels'][number][]>> = {
  online: ['online'],
  counter: ['counter'],
  behalf: ['counter', 'phone'],
  paper: ['post', 'counter'],
};

/** Refuses a procedure that does not come this way. */
export function requireChannel(procedure: Procedure, channel: ApplicationChannel): void {
  if (procedure.channels.some((one) => allowedBy[channel].includes(one))) return;
  const channels = procedure.channels.map((one) => procedureChannels[one]).join('、');
  throw refuse('application.procedure.channel', { title: procedure.title, channels });
}

/** 下書き — the next version; refuses on top of one that the writer has not seen. */
export function decideDraft(
  existing: StoredApplication | null,
  procedure: Procedure,
  input: DraftInput,
): DraftRow {
  requireChannel(procedure, input.channel);
  if (!existing && input.version !== 0) throw refuse('application.application.not_found');
  if (existing) requireOpen(existing, input);
  const names = new Set(itemsOf(procedure.form).map(({ name }) => name));
  const known = Object.entries(input.answers).filter(([name]) => names.has(name));
  const isFixed = existing !== null && existing.state !== 'draft';
  return {
    id: input.id,
    procedureCode: procedure.procedureCode,
    procedureVersion: procedure.version,
    procedureTitle: procedure.title,
    channel: isFixed ? existing.channel : input.channel,
    outlet: outletOf(procedure, isFixed ? existing.outlet : input.outlet),
    owner: existing?.owner ?? input.actorId,
    applicantNumber: isFixed ? existing.applicantNumber : input.applicantNumber,
    agentNumber: isFixed ? existing.agentNumber : input.agentNumber,
    answers: Object.fromEntries(known),
    version: input.version + 1,
  };
}

/** Only a certificate goes out as a file of its own; a decision is notified by post or counter. */
export function outletOf({ result }: Procedure, wanted: ResultOutlet): ResultOutlet {
  return result.kind === 'decision' && wanted === 'electronic' ? 'post' : wanted;
}

function requireOpen(existing: StoredApplication, input: DraftInput): void {
  if (existing.procedureCode !== input.procedureCode) throw refuse('application.procedure.other');
  requireDraftOpen(existing);
  requireSamePerson(existing, input);
  if (existing.version !== input.version) {
    throw refuse('application.draft.version_differs', {}, 'version');
  }
}

/**
 * What a resident began is read and received by them: nobody makes it somebody else's application.
 */
function requireSamePerson({ owner, state }: StoredApplication, input: DraftInput): void {
  const began = /^resident:(\d+)$/.exec(owner)?.[1];
  if (began === undefined || state !== 'draft') return;
  if (began === input.applicantNumber || began === input.agentNumber) return;
  throw refuse('application.draft.other_person', {}, 'applicantNumber');
}

/** 書ける状態 — a draft, or a correction that is waited for. */
export function requireDraftOpen({ state }: Pick<StoredApplication, 'state'>): void {
  if (state === 'draft' || state === 'correctionAsked') return;
  throw refuse('application.draft.fixed', { state: applicationStates[state] });
}
