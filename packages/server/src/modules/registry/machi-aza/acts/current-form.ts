/** 現行の町字 — the form without end; refuses a place that is unknown or abolished. */
import type { TownMachiAzaRow } from '../model.ts';
import { refuse } from '../refusals.ts';

export function currentForm(forms: readonly TownMachiAzaRow[]): TownMachiAzaRow {
  if (forms.length === 0) throw refuse('machi_aza.town.not_found');
  const current = forms.find(({ validUntil }) => validUntil === null);
  if (!current) throw refuse('machi_aza.town.already_abolished');
  return current;
}
