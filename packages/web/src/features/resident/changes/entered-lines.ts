/**
 * 入力内容の行 — the entries of any kind of change as lines and lists of people, in words.
 *
 * What an entry is called and how it reads is known by its name alone, so that a kind of change
 * added later is shown as well.
 *
 * @spec juki 4.0.9
 */
import { formatAddress } from '@yakuba/kernel/address';

import { dateWords } from '../words/date-words.ts';
import { itemWords, reasonWords } from '../words/item-words.ts';
import { enteredLabels, enteredOrder, enteredWords } from './entered-labels.ts';

export interface EnteredLine {
  readonly term: string;
  readonly value: string;
}

/** Lines of one level, and under them the people or parts of which there are several. */
export interface EnteredGroup {
  readonly title: string;
  readonly lines: readonly EnteredLine[];
  readonly groups: readonly EnteredGroup[];
}

/** 入力内容 — blanks are left out. */
export function enteredGroup(title: string, input: unknown): EnteredGroup {
  const entries = Object.entries(objectOf(input) ?? {}).toSorted(inOrder);
  return {
    title,
    lines: entries.flatMap(([name, value]) => linesOf(name, value)),
    groups: entries.flatMap(([name, value]) => groupsOf(name, value)),
  };
}

/** What is kept comes back in any order; the screen keeps that of the notification. */
function inOrder([one]: [string, unknown], [other]: [string, unknown]): number {
  return placeOf(one) - placeOf(other);
}

function placeOf(name: string): number {
  const place = enteredOrder.indexOf(name);
  return place < 0 ? enteredOrder.length : place;
}

function linesOf(name: string, value: unknown, above = ''): EnteredLine[] {
  if (Array.isArray(value)) return listLine(name, value);
  const term = `${above}${enteredLabels[name] ?? name}`;
  const parts = objectOf(value);
  if (!parts) return line(term, wordsOf(name, value));
  if (typeof parts['on'] === 'string') {
    const { on, notation } = parts;
    return line(term, dateWords(on, typeof notation === 'string' ? notation : null));
  }
  if ('lotNumber' in parts || 'municipality' in parts) return line(term, formatAddress(parts));
  const { kind, ...others } = parts;
  if (kind !== undefined) {
    return [...line(term, wordsOf('kind', kind)), ...Object.entries(others).flatMap(partLines)];
  }
  const prefix = partsWithOwnNames.has(name) ? '' : `${term} `;
  return Object.entries(parts).flatMap(([part, inner]) => linesOf(part, inner, prefix));
}

function partLines([name, value]: [string, unknown]): EnteredLine[] {
  return linesOf(name, value);
}

function groupsOf(name: string, value: unknown): EnteredGroup[] {
  if (!Array.isArray(value) || !value.some(objectOf)) return [];
  const label = enteredLabels[name] ?? name;
  return value.map((one, place) => enteredGroup(`${label}${place + 1}`, one));
}

function listLine(name: string, values: readonly unknown[]): EnteredLine[] {
  if (values.some(objectOf)) return [];
  return line(enteredLabels[name] ?? name, values.map((one) => wordsOf(name, one)).join('、'));
}

function wordsOf(name: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (name === 'individualNumber') return '入力あり（番号は表示していません）';
  if (value === false) return '';
  const text = String(value);
  if (name === 'reason') return reasonWords(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dateWords(text);
  return enteredWords[name]?.[text] ?? itemWords(name, value);
}

function line(term: string, value: string): EnteredLine[] {
  return value === '' ? [] : [{ term, value }];
}

function objectOf(value: unknown): Record<string, string> | null {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Record<string, string>) : null;
}

/** Objects whose parts are called by names that need no addition. */
const partsWithOwnNames = new Set(['name', 'domicile', 'foreign', 'periodOfStay', 'content']);
