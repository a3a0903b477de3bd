/**
 * 住民ができること — permissions of residents and guests, registered by the rooms that have routes
 * for them. Whatever is not registered, a resident may not do.
 */
export interface ResidentPermissions {
  readonly resident: readonly string[];
  readonly guest: readonly string[];
}

/** 住民のサインイン — what every visitor may do: enter and leave. */
export const ENTER = 'identity_proof:enter';

const held = { resident: new Set<string>([ENTER]), guest: new Set<string>([ENTER]) };

/** 住民の権限の登録 — once, where a room is loaded. */
export function registerResidentPermissions({ resident, guest }: ResidentPermissions): void {
  for (const permission of resident) held.resident.add(permission);
  for (const permission of guest) held.guest.add(permission);
}

export function residentPermissions(kind: 'resident' | 'guest'): ReadonlySet<string> {
  return held[kind];
}
