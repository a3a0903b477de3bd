/** 登録の抹消 — the steps that every act has in common by which a registration ends. */
import {
  type CancellationGround,
  type EndingAnswer,
  sealStatuses,
} from '@yakuba/contract/seal-registration';
import type { z } from 'zod';

import { type ActContext, type ActDeclaration, defineAct } from '#platform/act';

import type { StoredRegistration } from '../model.ts';
import { loadRegistration } from '../queries/load-registration.ts';
import { refuse } from '../refusals.ts';
import { cancelled } from '../rules/cancelled.ts';
import { type NewStep, saveEnd } from '../store.ts';
import { enteredBy } from './entered-by.ts';

export interface Ending {
  readonly ground: CancellationGround;
  readonly effectiveOn: string;
  readonly detail: object | null;
  readonly note: string | null;
}

interface Decision {
  readonly registration: StoredRegistration;
  readonly step: NewStep;
}

type EndingAct<Input> = ActDeclaration<Input, StoredRegistration, Decision, EndingAnswer>;

export interface EndingDeclaration<Input extends { id: string }>
  extends Pick<EndingAct<Input>, 'name' | 'title' | 'permission'> {
  readonly input: z.ZodType<Input>;
  /** Whether somebody comes to the counter for it (届出日). */
  readonly isNotified: boolean;
  /** Refuses, or says on what ground and since when the registration ends. */
  ending(input: Input, context: ActContext): Ending;
}

export function defineEnding<Input extends { id: string }>(
  declaration: EndingDeclaration<Input>,
): EndingAct<Input> {
  const { ending, isNotified, ...declared } = declaration;
  return defineAct({
    ...declared,
    legalBasis: '印鑑条例、印鑑登録証明事務処理要領',
    idempotency: 'required',
    load: (tx, { id }, { municipalityCode }) => loadRegistration(tx, municipalityCode, id),
    decide: (registration, given, context) => {
      requireStanding(registration);
      return { registration, step: stepOf(registration, ending(given, context), context) };
    },
    save: (tx, { step }, context) =>
      saveEnd(tx, context.municipalityCode, step, enteredBy(context)),
    record: ({ registration, step }, _input, { today }) => ({
      events: [cancelled(registration, step, isNotified ? today : null)],
      subjects: [registration.addresseeNumber],
    }),
    answer: ({ registration, step }) => ({
      id: registration.id,
      status: step.kind === 'cancelled' ? 'cancelled' : 'lapsed',
    }),
  });
}

function requireStanding({ status }: StoredRegistration): void {
  if (status === 'registered' || status === 'inquiring') return;
  throw refuse('seal_registration.registration.ended', { status: sealStatuses[status] });
}

/** What was not registered yet is not cancelled; it lapses. */
function stepOf({ id, status }: StoredRegistration, ending: Ending, context: ActContext): NewStep {
  return {
    id: context.newId(),
    registrationId: id,
    kind: status === 'registered' ? 'cancelled' : 'lapsed',
    registrationNumber: null,
    cardNumber: null,
    ...ending,
  };
}
