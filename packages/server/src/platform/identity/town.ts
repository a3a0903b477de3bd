/** サインインできる団体 — what the sign-in chooser and the session show of a town. */
import type { TownKind } from '@yakuba/contract/identity';

import type { Clock } from '#platform/clock';
import type { Database, Transaction } from '#platform/database';

export interface SignInTown {
  readonly municipalityCode: string;
  readonly name: string;
  readonly prefectureName: string;
  readonly kind: TownKind;
}

/** 団体の掲示 — puts a town on the chooser, or renames it there. */
export function announceTown(tx: Transaction, town: SignInTown): Promise<unknown> {
  return tx`
    insert into platform.sign_in_town (municipality_code, name, prefecture_name, kind)
    values (${town.municipalityCode}, ${town.name}, ${town.prefectureName}, ${town.kind})
    on conflict (municipality_code) do update set name = excluded.name,
      prefecture_name = excluded.prefecture_name, kind = excluded.kind`.execute();
}

/** 端末の所在の登録 — which office and terminal a network address stands for. */
export function announcePlace(
  tx: Transaction,
  place: { municipalityCode: string; address: string; place: string; terminal: string },
): Promise<unknown> {
  return tx`
    insert into platform.sign_in_place (municipality_code, address, place, terminal)
    values (${place.municipalityCode}, ${place.address}, ${place.place}, ${place.terminal})
    on conflict (municipality_code, address) do update set place = excluded.place,
      terminal = excluded.terminal`.execute();
}

export interface TownList {
  all(): Promise<readonly SignInTown[]>;
  has(municipalityCode: string): Promise<boolean>;
}

const FRESH_MILLISECONDS = 30_000;

/** 団体の一覧 — read at most twice a minute. */
export function openTownList(database: Database, clock: Clock): TownList {
  let towns: readonly SignInTown[] = [];
  let codes: ReadonlySet<string> = new Set();
  let readAt = Number.NEGATIVE_INFINITY;

  async function all(): Promise<readonly SignInTown[]> {
    const now = clock.now().getTime();
    if (towns.length > 0 && now - readAt < FRESH_MILLISECONDS) return towns;
    towns = await database.untenanted<SignInTown[]>`
      select municipality_code, name, prefecture_name, kind from platform.sign_in_towns()`;
    codes = new Set(towns.map((town) => town.municipalityCode));
    readAt = now;
    return towns;
  }

  return {
    all,
    has: async (code) => {
      await all();
      return codes.has(code);
    },
  };
}
