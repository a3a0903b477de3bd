/**
 * 続柄の候補 — usual relationships, and what may follow the words typed so far.
 *
 * @spec juki 1.1.11
 */
import {
  formatRelationship,
  generationsMax,
  parseRelationship,
  relationshipCodes,
} from '@yakuba/kernel/relationship';

const usual = [
  ...['世帯主', '妻', '夫', '子', '子の妻', '子の夫', '子の子', '父', '母', '妻の母', '妻の父'],
  ...['夫の母', '夫の父', '兄', '弟', '姉', '妹', '父の父', '父の母', '母の父', '母の母'],
  ...['妻（未届）', '夫（未届）', '妻の子', '夫の子', '縁故者', '同居人'],
];
const following = ['妻', '夫', '子', '父', '母', '兄', '弟', '姉', '妹'];

/** Choices for the text as typed; continuations by 「の」 stand behind the usual ones. */
export function relationshipChoices(text: string): readonly string[] {
  const typed = text.trim();
  if (typed === '') return usual;
  const stem = typed.replace(/の$/u, '');
  const parsed = parseRelationship(stem);
  const known = usual.filter((term) => term.startsWith(typed) && term !== typed);
  if (!parsed.ok) return known;
  const written = formatRelationship(parsed.value);
  const isWritten = written === typed;
  return [...new Set([...(isWritten ? [] : [written]), ...known, ...continued(parsed.value)])];
}

/** 続柄の確認 — the sentence that says what to write instead; empty while nothing is wrong. */
export function relationshipProblem(text: string): string {
  const parsed = text.trim() === '' ? null : parseRelationship(text);
  return parsed && !parsed.ok ? parsed.problem : '';
}

type Parsed = Extract<ReturnType<typeof parseRelationship>, { ok: true }>['value'];

function continued({ codes, childSpouse }: Parsed): readonly string[] {
  const words = codes.map((code) => relationshipCodes[code]).join('の');
  if (codes.length >= generationsMax || childSpouse !== null) return [];
  return following.map((term) => `${words}の${term}`).filter((next) => parseRelationship(next).ok);
}
