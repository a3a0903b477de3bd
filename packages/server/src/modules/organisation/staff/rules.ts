/**
 * 役割の決まり — who may hold what at the same time; pure.
 *
 * @spec juki 10.3 (partly: シングルサインオン、生体等の二要素認証、一括の保守)
 * @spec juki 10.4
 */
import type { TownKind } from '@yakuba/contract/identity';

import type { PermissionPeriod, Role, RolePeriod } from './model.ts';
import { refuse } from './refusals.ts';

interface Span {
  readonly validFrom: string;
  readonly validUntil: string | null;
}

interface Held extends Span {
  readonly permission: string;
}

export interface Assignment {
  readonly roles: readonly RolePeriod[];
  readonly permissions: readonly PermissionPeriod[];
}

/** 割当ての検査 — refuses what may not be held, here or together. */
export function checkAssignment(
  assignment: Assignment,
  catalogue: readonly Role[],
  townKind: TownKind,
): void {
  for (const span of [...assignment.roles, ...assignment.permissions]) checkSpan(span);
  checkOnce(assignment.roles, ({ role }) => role);
  checkOnce(assignment.permissions, ({ permission }) => permission);
  for (const { role } of assignment.roles) {
    const known = catalogue.find(({ name }) => name === role);
    if (!known || (known.townKind !== null && known.townKind !== townKind)) {
      throw refuse('staff.roles.not_here', { title: known?.title ?? role }, 'roles');
    }
  }
  const held = heldBy(assignment, catalogue);
  if (meet(held, 'resident:draft_change', 'resident:approve_change')) {
    throw refuse('staff.roles.draft_and_approve', {}, 'roles');
  }
  const residents = held.filter(({ permission }) => /^(resident|certificate):/.test(permission));
  const accounts = held.filter(({ permission }) => permission === 'staff:manage_staff');
  if (residents.some((one) => accounts.some((other) => overlaps(one, other)))) {
    throw refuse('staff.roles.administrator_sees_residents', {}, 'roles');
  }
}

/** 期間の検査 — an end after the beginning. */
export function checkSpan(span: Span): void {
  if (span.validUntil !== null && span.validUntil <= span.validFrom) {
    throw refuse('staff.member.period', {}, 'validUntil');
  }
}

/** 本人でないこと — nobody changes their own rights. */
export function checkNotOwn(accountId: string, actorId: string): void {
  if (accountId === actorId) throw refuse('staff.roles.own_account');
}

/** Withholding is left aside: separation must not hang on an exception that ends. */
function heldBy({ roles, permissions }: Assignment, catalogue: readonly Role[]): Held[] {
  const byRole = roles.flatMap(({ role, validFrom, validUntil }) =>
    (catalogue.find(({ name }) => name === role)?.permissions ?? []).map((permission) => ({
      permission,
      validFrom,
      validUntil,
    })),
  );
  return [...byRole, ...permissions.filter(({ effect }) => effect === 'grant')];
}

function meet(held: readonly Held[], one: string, other: string): boolean {
  const ones = held.filter(({ permission }) => permission === one);
  const others = held.filter(({ permission }) => permission === other);
  return ones.some((a) => others.some((b) => overlaps(a, b)));
}

function checkOnce<T extends Span>(spans: readonly T[], nameOf: (span: T) => string): void {
  const clash = spans.some((a, at) =>
    spans.slice(at + 1).some((b) => nameOf(a) === nameOf(b) && overlaps(a, b)),
  );
  if (clash) throw refuse('staff.roles.twice', {}, 'roles');
}

function overlaps(a: Span, b: Span): boolean {
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

function startsBeforeEnd(a: Span, b: Span): boolean {
  return b.validUntil === null || a.validFrom < b.validUntil;
}
