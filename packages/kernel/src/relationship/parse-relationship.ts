/**
 * 続柄の確認 — a relationship from its words or its codes, or the sentence saying what to write.
 *
 * @spec juki 1.1.11
 */

import { bad, type Checked, good } from '../refusal/index.ts';
import {
  generationsMax,
  type Relationship,
  type RelationshipCode,
  relationshipCodes,
  relationshipOf,
} from './relationship.ts';
import { replacedTerms } from './replaced-terms.ts';

const CODE_OF_TERM = new Map(
  Object.entries(relationshipCodes).map(([code, term]) => [term.normalize('NFKC'), code]),
);
const ALONE: readonly string[] = ['02', '96', '99'];

/**
 * 続柄 — from words (子の妻, 夫(未届), 子（子の夫）), joined codes (`20-12`, `20/20-11`, `2`) or a
 * list of codes, of which empty ones at the end are ignored. Terms of old registers are refused
 * with their replacement, five generations with 縁故者.
 */
export function parseRelationship(input: string | readonly string[]): Checked<Relationship> {
  if (typeof input !== 'string') return fromCodes(withoutEmptyEnd(input), null);
  const text = input.normalize('NFKC').replaceAll(/\s/gu, '');
  if (text === '') return bad('続柄を入力してください。');
  if (/^[\d\-/]+$/u.test(text)) return fromJoinedCodes(text);
  const replacement = replacedTerms[text];
  return replacement === undefined ? fromWords(text) : bad(replacementSentence(text, replacement));
}

function fromWords(text: string): Checked<Relationship> {
  const childSpouse = /^(.+)\(子の([夫妻])\)$/u.exec(text);
  const terms = (childSpouse?.[1] ?? text).split('の');
  const codes: string[] = [];
  for (const term of terms) {
    const code = CODE_OF_TERM.get(term);
    if (code === undefined) return bad(unknownTermSentence(term, text));
    codes.push(code);
  }
  if (!childSpouse) return fromCodes(codes, null);
  return fromCodes(codes, childSpouse[2] === '夫' ? '11' : '12');
}

function fromJoinedCodes(text: string): Checked<Relationship> {
  const match = /^([\d-]+?)(?:\/20-(11|12))?$/u.exec(text);
  if (!match) return bad('続柄コードは「20-12」のように、2桁の数字を「-」でつないでください。');
  return fromCodes((match[1] ?? '').split('-'), (match[2] ?? null) as '11' | '12' | null);
}

function fromCodes(raw: readonly string[], childSpouse: '11' | '12' | null): Checked<Relationship> {
  if (raw.length === 0) return bad('続柄を入力してください。');
  const codes: RelationshipCode[] = [];
  for (const written of raw) {
    const code = written.trim().padStart(2, '0');
    if (!isRelationshipCode(code)) return bad(`続柄コード「${written}」はありません。`);
    codes.push(code);
  }
  const problem = chainProblem(codes, childSpouse);
  return problem === null ? good(relationshipOf(codes, childSpouse)) : bad(problem);
}

function chainProblem(
  codes: readonly RelationshipCode[],
  childSpouse: '11' | '12' | null,
): string | null {
  if (codes.length > 1 && codes[0] === '02') {
    return '「世帯主の」は書きません。世帯主から見た続柄だけを入力してください（例　子）。';
  }
  const alone = codes.length > 1 ? codes.find((code) => ALONE.includes(code)) : undefined;
  if (alone !== undefined) {
    const term = relationshipCodes[alone];
    return `「${term}」は「の」でつなげません。「縁故者」か「同居人」と入力してください。`;
  }
  if (codes.length > generationsMax) {
    return `続柄をつなげるのは${generationsMax}世代までです。「縁故者」と入力してください。`;
  }
  if (childSpouse !== null && codes.at(-1) !== '20') {
    return '「（子の夫）」「（子の妻）」を付けられるのは「子」だけです。';
  }
  return null;
}

function isRelationshipCode(code: string): code is RelationshipCode {
  return Object.hasOwn(relationshipCodes, code);
}

function withoutEmptyEnd(codes: readonly string[]): readonly string[] {
  return codes.slice(0, codes.findLastIndex((code) => code.trim() !== '') + 1);
}

function unknownTermSentence(term: string, text: string): string {
  const replacement = replacedTerms[term];
  if (replacement !== undefined) return replacementSentence(term, replacement);
  return (
    `続柄「${text}」は使えません。夫・妻・子・父・母・兄・姉・弟・妹を「の」でつないで入力し、` +
    '表せないときは「縁故者」か「同居人」と入力してください。'
  );
}

function replacementSentence(term: string, replacement: string): string {
  return `続柄「${term}」は使えません。${replacement}と入力してください。`;
}
