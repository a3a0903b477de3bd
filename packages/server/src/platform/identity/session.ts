/**
 * セッション — what is known of a sign-in in force, and when it is over; pure.
 *
 * @spec juki 10.3
 */
import type { pendingSteps, TownKind } from '@yakuba/contract/identity';

export type PendingStep = (typeof pendingSteps)[number];

export interface Session {
  readonly municipalityCode: string;
  readonly municipalityName: string;
  readonly prefectureName: string;
  readonly townKind: TownKind;
  readonly tokenDigest: string;
  readonly accountId: string;
  readonly displayName: string;
  readonly roles: readonly string[];
  /** 権限 — empty until everything pending is done. */
  readonly permissions: ReadonlySet<string>;
  readonly pending: PendingStep | null;
  readonly place: string | null;
  readonly terminal: string | null;
  readonly startedAt: number;
  readonly lastSeenAt: number;
  readonly idleSeconds: number;
  readonly absoluteUntil: number;
}

/** 終了の判定 — idle for too long, or signed in for too long; times in milliseconds. */
export function isOver(
  session: Pick<Session, 'lastSeenAt' | 'idleSeconds' | 'absoluteUntil'>,
  now: number,
): boolean {
  return now - session.lastSeenAt >= session.idleSeconds * 1000 || now >= session.absoluteUntil;
}

/** 残りの手続 — the second factor comes first: it guards the change of the password. */
export function pendingStepOf(facts: {
  readonly requiresSecondFactor: boolean;
  readonly hasSecondFactor: boolean;
  readonly mustChangePassword: boolean;
}): PendingStep | null {
  if (facts.requiresSecondFactor && !facts.hasSecondFactor) return 'second-factor-enrolment';
  return facts.mustChangePassword ? 'password-change' : null;
}
