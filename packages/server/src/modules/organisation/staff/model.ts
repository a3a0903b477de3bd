/**
 * 職員の用語 — roles, periods and what a role may do; read this first.
 *
 * An account signs in (`platform/identity`); a member is the person behind it; a posting is where
 * the person serves from a day on. A role is a bundle of permissions, held for a period.
 *
 * @spec juki 10.3
 */

import type { TownKind } from '@yakuba/contract/identity';
import type { permissionPeriodSchema, RoleName, rolePeriodSchema } from '@yakuba/contract/staff';
import type { z } from 'zod';

export type RolePeriod = z.output<typeof rolePeriodSchema>;
export type PermissionPeriod = z.output<typeof permissionPeriodSchema>;

/** 役割 — as the list of permissions says. */
export interface Role {
  readonly name: RoleName;
  readonly title: string;
  /** Where the role may be held; null anywhere. */
  readonly townKind: TownKind | null;
  readonly permissions: readonly string[];
}
