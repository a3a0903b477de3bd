/** 権限 — who is asking, and whether they may. Deny by default. */

/** A person or program acting in one municipality, as its session says. */
export interface Actor {
  readonly municipalityCode: string;
  /** 操作者ID, e.g. `clerk01`; programs are named `system:…`. */
  readonly id: string;
  readonly permissions: ReadonlySet<string>;
  /** 入力場所・入力端末 */
  readonly place: string | null;
  readonly terminal: string | null;
  readonly sessionId: string | null;
}

export function may(actor: Actor, permission: string): boolean {
  return actor.permissions.has(permission);
}

/**
 * 自動処理 — the actor of reactions, jobs and imports, with exactly the permissions it is given.
 */
export function systemActor(
  municipalityCode: string,
  name: string,
  permissions: readonly string[],
): Actor {
  return {
    municipalityCode,
    id: `system:${name}`,
    permissions: new Set(permissions),
    place: null,
    terminal: null,
    sessionId: null,
  };
}
