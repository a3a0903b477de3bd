/**
 * 住民の検索 — one box that recognises what was typed, or the advanced form.
 *
 * @spec juki 2.1.2
 * @spec juki 2.1.3
 * @spec juki 3.1
 */
import {
  type FoundResident,
  type SearchAnswer,
  type SearchRequest,
  searchRequest,
} from '@yakuba/contract/resident';
import { formatWareki } from '@yakuba/kernel/calendar';
import { classifySearchInput, type SearchInput } from '@yakuba/kernel/text';
import { findProfile } from '#modules/organisation/municipality';
import { defineQuery, type QueryContext } from '#platform/act';
import { may } from '#platform/authorisation';
import type { Reader } from '#platform/database';

import { refuse } from '../refusals.ts';
import { explainMatch } from '../rules/explain-match.ts';
import { numbersIn } from '../rules/keepable-search.ts';
import { addressWordings } from '../rules/own-address.ts';
import { planCriteria, planText, type SearchPlan } from '../rules/plan-search.ts';
import { recordMarks, type Standing } from '../rules/record-marks.ts';
import { findSuppressionMarks } from './find-suppression-marks.ts';
import { withheldPeople } from './inquiry-alerts.ts';

/** 表示件数 — more than these are only said to exist. */
const SHOWN_MAX = 50;

const SHOWN_ITEMS = ['氏名', 'フリガナ', '旧氏', '通称', '生年月日', '性別', '続柄', '住所'];

export const searchResidents = defineQuery<SearchRequest, SearchAnswer>({
  name: 'resident:search_residents',
  title: '住民の検索',
  permission: 'resident:search_residents',
  input: searchRequest,
  run: async (reader, request, context) => {
    const { criteria } = request;
    const input = classifySearchInput(request.text ?? '');
    requireNumberPermission(request, context);
    const address = criteria ? (criteria.address ?? '') : (request.text ?? '');
    const addresses = await addressesMeant(reader, address, context);
    const town = context.municipalityCode;
    const plan = criteria
      ? planCriteria(town, criteria, addresses)
      : planText(town, input, addresses);
    const rows = await findRows(reader, plan, town);
    const shown = rows.slice(0, SHOWN_MAX);
    const numbers = shown.map((row) => row.addresseeNumber);
    const [standings, withheld] = await Promise.all([
      findSuppressionMarks(reader, town, { numbers }, context.today),
      withheldPeople(reader, numbers, context),
    ]);
    const all = shown.map((row) => found(row, plan, standings.get(row.addresseeNumber)));
    return {
      reading: criteria ? { kind: 'criteria', value: '' } : readingOf(input),
      residents: all.map((one) => (withheld.has(one.addresseeNumber) ? headlineOf(one) : one)),
      hasMore: rows.length > SHOWN_MAX,
    };
  },
  access: (answer, request) => ({
    subjects: answer.residents.map((resident) => resident.addresseeNumber),
    items: SHOWN_ITEMS,
    hasIndividualNumber: numbersIn(request).isIndividual,
  }),
});

function requireNumberPermission(request: SearchRequest, { actor }: QueryContext): void {
  const numbers = numbersIn(request);
  if (numbers.isIndividual && !may(actor, 'resident:view_individual_number')) {
    throw refuse('resident.search.individual_number_forbidden');
  }
  if (numbers.isRecordCode && !may(actor, 'resident:view_record_code')) {
    throw refuse('resident.search.record_code_forbidden');
  }
}

/** The town's own name is looked up only where one could stand. */
async function addressesMeant(
  reader: Reader,
  text: string,
  context: QueryContext,
): Promise<string[]> {
  if (!/[都道府県郡市区町村]./u.test(text)) return text === '' ? [] : [text];
  const profile = await findProfile(reader, context.municipalityCode, context.today);
  return profile ? addressWordings(text, profile) : [text];
}

interface FoundRow extends Omit<FoundResident, 'marks' | 'matchedOn'> {
  readonly isClosed: boolean;
  readonly movingOutPlannedOn: string | null;
  readonly names: string;
  readonly readings: string;
  readonly places: string;
}

async function findRows(reader: Reader, plan: SearchPlan, town: string): Promise<FoundRow[]> {
  if (plan.looks.length === 0) return [];
  return reader<FoundRow[]>`
    select d.addressee_number, d.household_number, d.resident_kind, d.resident_status, d.full_name,
      d.full_name_kana, d.former_family_name, d.common_name, d.date_of_birth,
      d.date_of_birth_notation, d.sex, d.relationship, d.address_machi_aza as machi_aza,
      d.address_lot_number as lot_number, d.address_katagaki as katagaki, d.is_closed,
      d.moving_out_planned_on, e.names, e.readings, e.places
    from resident.find_people(${JSON.stringify(plan.looks)}::text::jsonb, ${SHOWN_MAX + 1}) f
    join resident.search_entry e on e.municipality_code = ${town}
      and e.addressee_number = f.addressee_number
    join resident.record d on d.municipality_code = ${town}
      and d.addressee_number = e.addressee_number and d.history_number = e.history_number
    order by f.place`;
}

function found(
  row: FoundRow,
  { words }: SearchPlan,
  standing: Standing | undefined,
): FoundResident {
  const { names, readings, places, isClosed, movingOutPlannedOn, ...shown } = row;
  return {
    ...shown,
    marks: recordMarks({ ...shown, isClosed, movingOutPlannedOn }, standing),
    matchedOn: explainMatch({ names, readings, places }, words),
  };
}

/** 照会抑止中の者 — who it is and the mark; neither the address nor what matched of the past. */
function headlineOf(resident: FoundResident): FoundResident {
  return { ...resident, machiAza: null, lotNumber: null, katagaki: null, matchedOn: [] };
}

function readingOf(input: SearchInput): SearchAnswer['reading'] {
  if (input.kind === 'empty') return { kind: 'empty', value: '' };
  const value = input.kind === 'date' ? formatWareki(input.value) : input.value;
  return { kind: input.kind, value };
}
