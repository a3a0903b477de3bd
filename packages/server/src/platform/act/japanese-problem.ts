/** 入力誤りの文 — a zod issue as a sentence that says what to do. */
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Schemas with sentences of their own keep them: those end with a full stop. */
export function japaneseProblem(issue: Issue): string {
  if (issue.message.endsWith('。')) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return 'この項目を入力してください。';
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return `${issue.maximum}${unit(issue.origin)}以下にしてください。`;
    case 'invalid_format':
      return '形式が正しくありません。例にならって入力してください。';
    case 'invalid_value':
    case 'invalid_union':
      return '選べる値から選んでください。';
    case 'unrecognized_keys':
      return `不要な項目（${issue.keys.join('、')}）が含まれています。取り除いてください。`;
    default:
      return '値が正しくありません。入力し直してください。';
  }
}

function tooSmall(issue: Extract<Issue, { code: 'too_small' }>): string {
  if (issue.origin === 'string' && Number(issue.minimum) <= 1)
    return 'この項目を入力してください。';
  return `${issue.minimum}${unit(issue.origin)}以上にしてください。`;
}

function unit(origin: string): string {
  if (origin === 'string') return '文字';
  return origin === 'array' ? '件' : '';
}
