/** 質問への答え — the same question about several people is shown once; pure. */
import type { GuideAnswer, GuideInput, PersonAnswers } from '@yakuba/contract/procedure-guide';

type Question = GuideAnswer['questions'][number];

export interface AskedQuestion extends Omit<Question, 'personKey'> {
  /** Of whom it is asked; null for the whole household. */
  readonly people: readonly string[] | null;
}

/** 質問のまとめ — in the order in which they came. */
export function askedOnce({ questions }: Pick<GuideAnswer, 'questions'>): AskedQuestion[] {
  const groups = [...Map.groupBy(questions, ({ name }) => name).values()];
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { personKey: _key, ...question } = first;
    const people = group.flatMap(({ personKey }) => personKey ?? []);
    return [{ ...question, people: first.personKey === null ? null : people }];
  });
}

/** 答え — of a person, or of the household where `key` is null. */
export function answered(guide: GuideInput, { name }: AskedQuestion, key: string | null): unknown {
  const held: Readonly<Record<string, unknown>> =
    key === null ? guide.answers : (guide.people[key] ?? {});
  return held[name];
}

export function isPressed(guide: GuideInput, question: AskedQuestion, key: string | null): boolean {
  return answered(guide, question, key) === true;
}

export function withAnswer(
  guide: GuideInput,
  { name }: AskedQuestion,
  { key, value }: { readonly key: string | null; readonly value: unknown },
): GuideInput {
  if (key === null) return { ...guide, answers: { ...guide.answers, [name]: value === true } };
  const told = { ...guide.people[key], [name]: value } as PersonAnswers;
  return { ...guide, people: { ...guide.people, [key]: told } };
}

/** 押さなかったもの — a yes-no question that was shown and not pressed is answered with no. */
export function withRestNo(guide: GuideInput, questions: readonly AskedQuestion[]): GuideInput {
  const open = questions.filter(({ kind }) => kind === 'yes-no');
  return open.reduce((held, question) => {
    const keys = question.people ?? [null];
    return keys
      .filter((key) => answered(held, question, key) === undefined)
      .reduce((next, key) => withAnswer(next, question, { key, value: false }), held);
  }, guide);
}
