/**
 * 保存できない文字 — what no register can hold, whatever the schema allows: U+0000, half a
 * character, and values nested beyond any form.
 */
import type { FieldProblem } from '@yakuba/kernel/refusal';

const DEPTH_MAX = 40;

interface Place {
  readonly value: unknown;
  readonly path: readonly string[];
}

/** The first field that cannot be kept, or null. Walks without recursion: input may be deep. */
export function unstorableText(input: unknown): FieldProblem | null {
  const open: Place[] = [{ value: input, path: [] }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, path } = place;
    if (typeof value === 'string' && !isStorable(value)) {
      return problem(path, '使えない文字が含まれています。取り除いて、入力し直してください。');
    }
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= DEPTH_MAX) {
      return problem(path.slice(0, 3), '入れ子が深すぎます。入力し直してください。');
    }
    for (const [key, inner] of Object.entries(value)) {
      if (!isStorable(key)) {
        return problem(path, '項目名に使えない文字が含まれています。取り除いてください。');
      }
      open.push({ value: inner, path: [...path, key] });
    }
  }
  return null;
}

function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

function problem(path: readonly string[], message: string): FieldProblem {
  return { path: path.join('.'), message };
}
