/** 離脱の箇所 — the first section of a draft that still has problems, by the form engine itself. */
import { type Abandoned, SMALL_COUNT } from '@yakuba/contract/application';
import { type Answers, type FormDefinition, openForm } from '@yakuba/kernel/form';

/** Null where nothing is wrong any more: it only was not sent in. */
export function abandonedSection(form: FormDefinition, answers: Answers): string | null {
  const { states } = openForm(form, answers);
  const section = form.sections.find(({ items }) =>
    items.some(({ name }) => (states.get(name)?.problems.length ?? 0) > 0),
  );
  return section?.name ?? null;
}

const SENDING = '確認・署名・提出';

/** 離脱の内訳 — in the order of the form; what is small is not told. */
export function abandonedSections(
  form: FormDefinition,
  drafts: readonly Answers[],
): Abandoned['sections'] {
  const counts = new Map<string | null, number>();
  for (const answers of drafts) {
    const name = abandonedSection(form, answers);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const places = [
    ...form.sections.map(({ name, title }) => ({ name, title: title.ja })),
    { name: null, title: SENDING },
  ];
  return places.flatMap((place) => {
    const count = counts.get(place.name) ?? 0;
    return count === 0 ? [] : [{ ...place, count: count < SMALL_COUNT ? null : count }];
  });
}
