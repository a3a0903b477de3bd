/**
 * 修正値の読取り — one corrected item as the record holds it, or a refusal beside its field.
 *
 * @spec juki 1.1.6
 * @spec juki 1.1.8
 * @spec juki 4.2.3.1
 */
import {
  article3045Classes,
  type CorrectionInput,
  type ResidentItem,
  type ResidentRecord,
  sexes,
} from '@yakuba/contract/resident';
import { parsePlainDate, uncertainDate } from '@yakuba/kernel/calendar';
import {
  parseIndividualNumber,
  parsePostalCode,
  parseResidenceCardNumber,
  parseResidentRecordCode,
} from '@yakuba/kernel/identifier';
import { bad, type Checked, good } from '@yakuba/kernel/refusal';
import { formatRelationship, parseRelationship } from '@yakuba/kernel/relationship';

import { refuse } from './authority-refusals.ts';

type Patch = Partial<ResidentRecord>;
type Value = string | number | boolean | null;

export function readCorrection(item: ResidentItem, given: CorrectionInput, path: string): Patch {
  const { name, label } = item;
  const value = typeof given.value === 'string' ? given.value.trim() : given.value;
  const isBlank = value === null || value === '';
  if (isBlank && item.kind !== 'flag') {
    if (!item.blank) throw refuse('resident.correction.blank', { label }, path);
    const cleared = item.kind === 'uncertain' ? { [`${name}Notation`]: null } : {};
    return { [name]: null, ...cleared } as Patch;
  }
  const read = readValue(item, value, given.notation);
  if (!read.ok) throw refuse('resident.correction.value', { label, problem: read.problem }, path);
  const notation = item.kind === 'uncertain' ? { [`${name}Notation`]: given.notation } : {};
  return { [name]: read.value, ...notation } as Patch;
}

function readValue(item: ResidentItem, value: Value, notation: string | null): Checked<Value> {
  switch (item.kind) {
    case 'flag':
      return readFlag(value);
    case 'count':
      return readCount(value);
    case 'date':
      return readDate(String(value));
    case 'month':
      return readMonth(String(value));
    case 'uncertain':
      return readUncertain(String(value), notation);
    case 'text':
    case 'code':
      return readText(item, String(value));
  }
}

function readText(item: ResidentItem, text: string): Checked<Value> {
  const parse = parsers[item.name];
  if (parse) return parse(text);
  const choices = choicesOf[item.name];
  if (choices && !choices.includes(text)) return bad('選べる値から選んでください。');
  const most = longest[item.group] ?? 300;
  return text.length > most ? bad(`${most}文字以内で入力してください。`) : good(text);
}

const longest: Readonly<Partial<Record<ResidentItem['group'], number>>> = {
  name: 100,
  household: 40,
  management: 1000,
};

const choicesOf: Readonly<Record<string, readonly string[]>> = {
  sex: Object.keys(sexes),
  article3045Class: article3045Classes,
};

const parsers: Readonly<Record<string, (text: string) => Checked<Value>>> = {
  individualNumber: parseIndividualNumber,
  residentRecordCode: parseResidentRecordCode,
  residenceCardNumber: parseResidenceCardNumber,
  addressPostalCode: parsePostalCode,
  previousPostalCode: parsePostalCode,
  plannedPostalCode: parsePostalCode,
  confirmedPostalCode: parsePostalCode,
  relationship: (text) => {
    const parsed = parseRelationship(text);
    return parsed.ok ? good(formatRelationship(parsed.value)) : parsed;
  },
};

function readFlag(value: Value): Checked<Value> {
  if (value === true || value === 'true') return good(true);
  if (value === false || value === 'false') return good(false);
  return bad('該当するかしないかを選んでください。');
}

function readCount(value: Value): Checked<Value> {
  const count = Number(value);
  const isCount = typeof value !== 'boolean' && Number.isInteger(count) && count >= 0;
  return isCount && count < 100_000 ? good(count) : bad('0以上の整数で入力してください。');
}

function readDate(text: string): Checked<Value> {
  return parsePlainDate(text);
}

function readMonth(text: string): Checked<Value> {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? good(text) : bad('年月を入力してください。');
}

/** A day the calendar lacks, or one not known, needs the wording that is shown instead. */
function readUncertain(text: string, notation: string | null): Checked<Value> {
  if (notation === null) return parsePlainDate(text);
  const read = uncertainDate(text, notation);
  return read.ok ? good(read.value.on) : read;
}
