/**
 * 不詳表記の読み取り — the fourteen notations read back.
 *
 * @spec juki 1.1.8
 */

import { bad, type Checked } from '../refusal/index.ts';
import { type EraTable, eraPattern, eras } from './eras.ts';
import { makeUncertainDate, type UncertainParts } from './make-uncertain-date.ts';
import { yearNumber } from './parse-wareki.ts';
import { readDateText } from './read-date-text.ts';
import type { UncertainDate } from './uncertain-date.ts';
import { seasons, tenDayPeriods, uncertainForms } from './uncertain-forms.ts';

/** 不詳表記の読み取り — one of the fourteen notations, with any width, spacing or figures. */
export function parseUncertainNotation(
  text: string,
  table: EraTable = eras,
): Checked<UncertainDate> {
  const plain = readDateText(text).replaceAll(/ころ|ごろ/g, '頃');
  if (plain === '') return bad('不詳日の書き方を入力してください。');
  for (const form of uncertainForms) {
    const match = templateExpression(form.template, table).exec(plain);
    if (match) return makeUncertainDate(form.id, partsOfMatch(match.groups ?? {}), table);
  }
  return bad(
    '不詳日の書き方として読めません。' +
      '「令和5年頃」「令和5年　月日不詳」「年月日不詳」など、一覧の14の書き方から選んでください。',
  );
}

/** A template with a named group where each part stands, matched whole and without spaces. */
function templateExpression(template: string, table: EraTable): RegExp {
  const era = `(?:(?<era>${eraPattern(table)})(?<eraYear>元|\\d{1,4})|(?:西暦)?(?<year>\\d{4}))`;
  const source = template
    .replaceAll(/\s/g, '')
    .replaceAll(/\{(month|day|untilMonth|untilDay)\}/g, '(?<$1>\\d{1,2})')
    .replace('{year}', era)
    .replace('{season}', `(?<season>${seasons.join('|')})`)
    .replace('{tenDays}', `(?<tenDays>${tenDayPeriods.join('|')})`);
  return new RegExp(`^${source}$`);
}

function partsOfMatch(groups: Record<string, string | undefined>): UncertainParts {
  const number = (name: string) => (groups[name] === undefined ? undefined : Number(groups[name]));
  return {
    era: groups.era ?? null,
    year: groups.eraYear === undefined ? number('year') : yearNumber(groups.eraYear),
    month: number('month'),
    day: number('day'),
    untilMonth: number('untilMonth'),
    untilDay: number('untilDay'),
    season: groups.season,
    tenDays: groups.tenDays,
  };
}
