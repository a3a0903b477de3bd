/**
 * 修正値の形 — between the fields of the screen and the values that are sent.
 *
 * On the screen a date that may be 不詳 stands under `when`; sent, its digits are the value and its
 * wording the notation.
 */
import { type Draft, valueAt } from '../../../form/path.ts';
import { itemNamed } from '../correctable-items.ts';

export function asSent(draft: Draft): Draft {
  return withCorrections(draft, (correction) => {
    const item = String(valueAt(correction, 'item') ?? '');
    const kind = itemNamed(item)?.kind;
    const held = valueAt(correction, 'value');
    if (kind === 'uncertain') {
      const value = valueAt(correction, 'when.on') ?? null;
      return { item, value, notation: valueAt(correction, 'when.notation') ?? null };
    }
    const value = kind === 'flag' ? held === 'true' : kind === 'count' ? countOf(held) : held;
    return { item, value: value ?? null, notation: null };
  });
}

export function fromStored(input: Draft): Draft {
  return withCorrections(input, (correction) => {
    const item = String(valueAt(correction, 'item') ?? '');
    const value = valueAt(correction, 'value');
    if (itemNamed(item)?.kind !== 'uncertain') return { item, value: String(value ?? '') };
    return { item, when: { on: value, notation: valueAt(correction, 'notation') } };
  });
}

function countOf(held: unknown): number | null {
  return held === undefined || held === null ? null : Number(held);
}

function withCorrections(draft: Draft, shape: (correction: unknown) => object): Draft {
  const people = valueAt(draft, 'people');
  if (!Array.isArray(people)) return draft;
  const shaped = people.map((person: unknown) => {
    const corrections = valueAt(person, 'corrections');
    return {
      addresseeNumber: valueAt(person, 'addresseeNumber'),
      corrections: Array.isArray(corrections) ? corrections.map(shape) : [],
    };
  });
  return { ...draft, people: shaped };
}
