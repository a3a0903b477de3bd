/**
 * 不詳日 — tests of the fourteen notations and of days the calendar lacks.
 *
 * @spec juki 1.1.8
 * @spec juki 1.1.9
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import fc from 'fast-check';

import vectors from '../../fixtures/uncertain-date.json' with { type: 'json' };
import {
  calendarDayOf,
  certainDate,
  eras,
  formatUncertainDate,
  makeUncertainDate,
  parseUncertainInput,
  parseUncertainNotation,
  seasons,
  tenDayPeriods,
  type UncertainFormId,
  uncertainDate,
  uncertainForms,
} from './index.ts';
import { anyDate, date } from './sample-dates.ts';

const idOf = (id: string) => id as UncertainFormId;

test('the list has the fourteen notations and a vector for each', () => {
  assert.equal(uncertainForms.length, 14);
  assert.deepEqual(
    vectors.forms.map(({ form }) => form),
    uncertainForms.map(({ id }) => id),
  );
});

test('each notation is made of its parts, read back and keeps only what is known', () => {
  for (const { form, parts, notation, on } of [...vectors.forms, ...vectors.western]) {
    const made = makeUncertainDate(idOf(form), parts);
    assert.deepEqual(made, { ok: true, value: { on, notation } }, form);
    assert.deepEqual(parseUncertainNotation(notation), made);
    assert.deepEqual(parseUncertainInput(notation), made);
    assert.equal(formatUncertainDate({ on, notation }), notation);
    assert.ok(uncertainDate(on, notation).ok);
  }
});

test('other widths, figures and spacing are read as the notation of the list', () => {
  for (const { text, notation } of vectors.written) {
    const read = parseUncertainNotation(text);
    assert.ok(read.ok, text);
    assert.equal(read.value.notation, notation);
  }
});

test('parts that are missing, impossible or out of their era are refused', () => {
  for (const { form, parts, says } of vectors.refused) {
    const made = makeUncertainDate(idOf(form), parts);
    assert.ok(!made.ok, JSON.stringify(parts));
    assert.ok(made.problem.includes(says), made.problem);
  }
  assert.ok(!makeUncertainDate(idOf('no-such-form'), {}).ok);
});

test('a day the calendar lacks is held without a notation and shown as it is', () => {
  for (const { text, on, shown } of vectors.offCalendar) {
    const read = parseUncertainInput(text);
    assert.deepEqual(read, { ok: true, value: { on, notation: null } }, text);
    assert.equal(formatUncertainDate({ on, notation: null }), shown);
    assert.equal(calendarDayOf({ on, notation: null }), null);
  }
});

test('a calendar day passes through unchanged', () => {
  fc.assert(
    fc.property(anyDate, (day) => {
      const value = certainDate(day);
      assert.equal(calendarDayOf(value), day);
      assert.deepEqual(parseUncertainInput(formatUncertainDate(value)), { ok: true, value });
      const western = formatUncertainDate(value, { calendar: 'seireki' });
      assert.deepEqual(parseUncertainInput(western), { ok: true, value });
    }),
  );
});

test('whatever notation can be made is read back as the same value', () => {
  const parts = fc.record({
    era: fc.constantFrom(null, ...eras.map(({ name }) => name)),
    year: fc.oneof(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1868, max: 2100 })),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
    untilMonth: fc.integer({ min: 1, max: 12 }),
    untilDay: fc.integer({ min: 1, max: 31 }),
    season: fc.constantFrom(...seasons),
    tenDays: fc.constantFrom(...tenDayPeriods),
  });
  const form = fc.constantFrom(...uncertainForms.map(({ id }) => id));
  let made = 0;
  fc.assert(
    fc.property(form, parts, (id, values) => {
      const value = makeUncertainDate(id, values);
      if (!value.ok || (values.era === null && values.year < 1000)) return;
      made += 1;
      assert.deepEqual(parseUncertainNotation(formatUncertainDate(value.value)), value);
      const wide = formatUncertainDate(value.value, { fullWidth: true });
      assert.doesNotMatch(wide, /[0-9]/);
      assert.deepEqual(parseUncertainNotation(wide), value);
    }),
    { numRuns: 2000, seed: 1 },
  );
  assert.ok(made > 300, String(made));
});

test('digits from data are checked for their shape only', () => {
  for (const on of ['0000-00-00', '1950-00-00', '1950-01-00', '2023-02-29', '2023-02-31']) {
    assert.deepEqual(uncertainDate(on, ''), { ok: true, value: { on, notation: null } });
  }
  for (const on of ['', '1950', '1950-13-00', '1950-01-32', '1950-00-01', '0000-01-00']) {
    assert.ok(!uncertainDate(on, null).ok, on);
  }
});

test('digits unknown without a notation are still shown as 不詳', () => {
  const shown = (on: string) => formatUncertainDate({ on, notation: null });
  assert.equal(shown('0000-00-00'), '年月日不詳');
  assert.equal(shown('1950-00-00'), '昭和25年　月日不詳');
  assert.equal(shown('1950-01-00'), '昭和25年1月　日不詳');
  assert.equal(
    formatUncertainDate(certainDate(date('1990-01-02')), { fullWidth: true }),
    '平成２年１月２日',
  );
  assert.equal(
    formatUncertainDate({ on: '1950-01-00', notation: null }, { calendar: 'seireki' }),
    '1950年1月　日不詳',
  );
});

test('an unreadable entry gets the sentence of what it resembles', () => {
  const day = parseUncertainInput('令和5年13月1日');
  assert.match(day.ok ? '' : day.problem, /月は1から12まで/);
  const notation = parseUncertainInput('令和5年たぶん春');
  assert.match(notation.ok ? '' : notation.problem, /14の書き方/);
  const wrongEra = parseUncertainInput('昭和64年2月頃');
  assert.match(wrongEra.ok ? '' : wrongEra.problem, /昭和にその年月はありません/);
  assert.ok(!parseUncertainInput('昭和64年2月30日').ok);
  assert.ok(!parseUncertainInput('令和9999年2月30日').ok);
  assert.ok(!parseUncertainInput('').ok);
});

test('arbitrary text never throws', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseUncertainInput(text)));
});
