/** この端末の窓口 — its name and what it serves; kept on the machine, which stands at one desk. */
import type { MenuLine } from '@yakuba/contract/queue';
import { useState } from 'react';

import { keepPreference, readPreference } from '../../../app/preference.ts';

export interface DeskChoice {
  /** Empty until it is chosen. */
  readonly desk: string;
  /** Codes of the categories served here; null: all. */
  readonly categoryCodes: readonly string[] | null;
}

export interface Desk extends DeskChoice {
  choose(next: DeskChoice): void;
}

export function useDesk(): Desk {
  const [choice, setChoice] = useState(readDesk);
  return {
    ...choice,
    choose: (next) => {
      keepPreference('queue-desk', next.desk);
      keepPreference('queue-categories', next.categoryCodes?.join(',') ?? '');
      setChoice(next);
    },
  };
}

/** 受け持つ区分 — of those open now; all where the choice names none of them. */
export function servedOf(
  menu: readonly MenuLine[],
  { categoryCodes }: Pick<DeskChoice, 'categoryCodes'>,
): readonly MenuLine[] {
  const served = menu.filter(({ code }) => categoryCodes?.includes(code));
  return served.length > 0 ? served : menu;
}

function readDesk(): DeskChoice {
  const desk = readPreference('queue-desk') ?? '';
  const codes = (readPreference('queue-categories') ?? '').split(',').filter(Boolean);
  return { desk, categoryCodes: codes.length > 0 ? codes : null };
}
