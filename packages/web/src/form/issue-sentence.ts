/** 入力誤りの文 — a zod issue as a sentence beside its field. */
import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Sentences written in the contract (they end with 。) stand; others are put into words here. */
export function issueSentence(issue: Issue, label: string): string {
  const object = label === '' ? '' : `${label}を`;
  if (issue.message.endsWith('。')) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return `${object}入力してください。`;
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) <= 1
        ? `${object}入力してください。`
        : `${issue.minimum}${unit(issue.origin)}以上にしてください。`;
    case 'too_big':
      return `${issue.maximum}${unit(issue.origin)}以下にしてください。`;
    case 'invalid_value':
    case 'invalid_union':
      return `${object}選んでください。`;
    case 'invalid_format':
      return '書き方が違います。例にならって入力してください。';
    default:
      return '入力内容を確かめてください。';
  }
}

function unit(origin: string): string {
  if (origin === 'string') return '文字';
  return origin === 'array' ? '件' : '';
}
