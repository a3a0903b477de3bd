/**
 * 手続 — an act declares everything about itself in one literal and runs five named steps:
 * load → decide → save → record → answer.
 *
 * The frame does authorisation, tenancy, transaction, idempotency, audit, outbox and refusals.
 */
import type { z } from 'zod';

import type { Actor } from '#platform/authorisation';
import type { Reader, Transaction } from '#platform/database';

/** What a step knows besides its input. */
export interface ActContext {
  readonly municipalityCode: string;
  readonly actor: Actor;
  readonly actId: string;
  readonly now: Date;
  /** 処理日 — calendar day in Japan, `YYYY-MM-DD`. */
  readonly today: string;
  newId(): string;
}

export interface NewEvent {
  /** Subject + past participle: `MovingInAccepted`. */
  readonly type: string;
  /** What events are kept in order by, e.g. `household:5000000015`. */
  readonly subject: string;
  /** 異動日, possibly 不詳. */
  readonly effectiveOn?: string | null;
  /** 届出日 */
  readonly notifiedOn?: string | null;
  readonly payload: object;
}

export interface NewJob {
  readonly kind: string;
  readonly subject: string;
  readonly payload: object;
  /** Earliest instant, ISO; now when absent. */
  readonly runAt?: string;
}

/** 記録 — what the act leaves behind. */
export interface ActRecord {
  readonly events: readonly NewEvent[];
  /** 対象 — numbers of the people concerned, for the audit entry. */
  readonly subjects: readonly string[];
  readonly jobs?: readonly NewJob[];
  readonly hasIndividualNumber?: boolean;
}

export interface ActSteps<Input, Loaded, Decision, Answer> {
  /** Reads and locks what the decision needs. */
  load(transaction: Transaction, input: Input, context: ActContext): Promise<Loaded>;
  /** Pure: refuses by throwing a Refusal, or says what follows. */
  decide(loaded: Loaded, input: Input, context: ActContext): Decision;
  save(transaction: Transaction, decision: Decision, context: ActContext): Promise<void>;
  record(decision: Decision, input: Input, context: ActContext): ActRecord;
  answer(decision: Decision, input: Input, context: ActContext): Answer;
  /** 控え — what the same request sent again is answered with; the whole answer where absent. */
  kept?(answer: Answer): Answer;
}

export interface ActDeclaration<Input, Loaded, Decision, Answer>
  extends ActSteps<Input, Loaded, Decision, Answer> {
  /**
   * `module:verb_object`; the permission bears the same name unless `permission` says otherwise.
   */
  readonly name: `${string}:${string}`;
  /** 日本語名 */
  readonly title: string;
  /** 根拠 — law or specification. */
  readonly legalBasis: string;
  readonly permission: `${string}:${string}`;
  readonly input: z.ZodType<Input>;
  /** Every write over HTTP carries a key; `optional` only for acts harmless to repeat. */
  readonly idempotency: 'required' | 'optional';
}

export type Act = ActDeclaration<unknown, unknown, unknown, unknown>;

export function defineAct<Input, Loaded, Decision, Answer>(
  declaration: ActDeclaration<Input, Loaded, Decision, Answer>,
): ActDeclaration<Input, Loaded, Decision, Answer> {
  return declaration;
}

export interface QueryContext {
  readonly municipalityCode: string;
  readonly actor: Actor;
  readonly now: Date;
  readonly today: string;
}

/** 照会の記録 — whose record was shown and which items, from the answer itself. */
export interface Access {
  readonly subjects: readonly string[];
  readonly items?: readonly string[];
  readonly hasIndividualNumber?: boolean;
  readonly purpose?: string | null;
}

export interface QueryDeclaration<Input, Answer> {
  readonly name: `${string}:${string}`;
  readonly title: string;
  readonly permission: `${string}:${string}`;
  readonly input: z.ZodType<Input>;
  /** One screen, one round trip where it can be. */
  run(reader: Reader, input: Input, context: QueryContext): Promise<Answer>;
  /** Null when the answer holds no personal data; then the read is not recorded. */
  access(answer: Answer, input: Input): Access | null;
}

export type Query = QueryDeclaration<unknown, unknown>;

export function defineQuery<Input, Answer>(
  declaration: QueryDeclaration<Input, Answer>,
): QueryDeclaration<Input, Answer> {
  return declaration;
}
