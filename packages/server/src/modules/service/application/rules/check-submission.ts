/** 形式チェック — what the form itself can find wrong, and whether every file is there. */
import type { Procedure } from '@yakuba/contract/procedure';
import {
  type Answers,
  checkAnswers,
  type EvidenceAnswer,
  type FormDefinition,
  itemsOf,
} from '@yakuba/kernel/form';
import { type FieldProblem, refuseFields } from '@yakuba/kernel/refusal';

import type { StoredFile } from '../model.ts';

/** 形式チェック — every problem, in the order of the form. */
export function problemsOf(
  { form }: Pick<Procedure, 'form'>,
  answers: Answers,
  files: readonly StoredFile[],
): FieldProblem[] {
  const here = new Map(files.map((file) => [file.fileId, file]));
  const missing = evidenceIn(form, answers).flatMap(({ name, value }) =>
    value.every(({ fileId, mediaType }) => {
      const file = here.get(fileId);
      return file?.item === name && file.mediaType === mediaType;
    })
      ? []
      : [{ path: name, message: '添付した書類が見つかりません。もう一度添付してください。' }],
  );
  return [...checkAnswers(form, answers), ...missing];
}

/** 足りない書類 — labels of the papers that the form asks for and that are not attached. */
export function paperProblems({ form }: Pick<Procedure, 'form'>, answers: Answers): string[] {
  const papers = new Map(
    itemsOf(form)
      .filter(({ kind }) => kind === 'evidence')
      .map((item) => [item.name, item.label.ja]),
  );
  return checkAnswers(form, answers).flatMap(({ path }) => papers.get(path) ?? []);
}

/** 形式チェックの結果 — refuses with every problem beside its field. */
export function requireSound(problems: readonly FieldProblem[]): void {
  if (problems.length === 0) return;
  throw refuseFields(
    'application.submit.problems',
    '入力に直すところがあります。示された項目を直してから提出してください。',
    problems,
  );
}

/** 添付した書類 — ids of the files that the answers name. */
export function filesNamedIn(form: FormDefinition, answers: Answers): ReadonlySet<string> {
  const named = evidenceIn(form, answers).flatMap(({ value }) => value);
  return new Set(named.map(({ fileId }) => fileId));
}

function evidenceIn(form: FormDefinition, answers: Answers) {
  return itemsOf(form).flatMap(({ name, kind }) => {
    const value = answers[name];
    if (kind !== 'evidence' || !Array.isArray(value)) return [];
    return [{ name, value: (value as unknown[]).filter(isEvidence) }];
  });
}

function isEvidence(one: unknown): one is EvidenceAnswer {
  return typeof one === 'object' && one !== null && 'fileId' in one;
}
