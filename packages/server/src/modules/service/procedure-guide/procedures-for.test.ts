/**
 * 判定規則の試験表 — every situation of `rules/situations.json` comes to exactly the procedures
 * that its officer wrote down.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type insurances, type LifeEvent, lifeEvents } from '@yakuba/contract/procedure-guide';
import { expressionProblem, referencesOf } from '@yakuba/kernel/form';

import { readStandardProcedures } from '#modules/service/procedure';

import type { Person, Situation } from './model.ts';
import { proceduresFor } from './rules/procedures-for.ts';
import { guideRules, householdQuestions, personQuestions } from './rules/read-guide.ts';
import { householdFacts, personFacts } from './rules/situation-facts.ts';
import table from './rules/situations.json' with { type: 'json' };

const titles = new Map(
  readStandardProcedures().map(({ procedureCode, content }) => [procedureCode, content.title]),
);
const cases = table['状況の表'];

const insuranceWords: Readonly<Record<string, keyof typeof insurances>> = {
  国保: 'national',
  社保: 'employee',
  後期: 'late-elderly',
  生保: 'public-assistance',
  無保険: 'none',
};

/** 「世帯主 男 1988-04-12 社保 異動 カード」 */
function personOf(text: string, index: number): Person {
  const [relationship = '', sex, dateOfBirth = '', insurance = '', ...marks] = text.split(' ');
  const known = new Set('異動 カード 外国人 要介護 手帳 印鑑 氏変更 扶養へ 1号 2号 3号'.split(' '));
  for (const mark of marks) assert.ok(known.has(mark), `知らない印: ${mark}`);
  const covered = insuranceWords[insurance];
  assert.ok(covered, `知らない保険: ${insurance}`);
  const pensionClass = (['1', '2', '3'] as const).find((one) => marks.includes(`${one}号`));
  return {
    key: String(index + 1),
    fullName: `見本　${index + 1}`,
    fullNameKana: null,
    dateOfBirth,
    sex: sex === '男' ? '1' : '2',
    relationship,
    nationality: null,
    basicPensionNumber: null,
    address: null,
    formerAddress: null,
    isHead: relationship === '世帯主',
    isForeign: marks.includes('外国人'),
    isConcerned: marks.includes('異動'),
    insurance: covered,
    hasCard: marks.includes('カード'),
    isCareCertified: marks.includes('要介護'),
    hasDisabilityCertificate: marks.includes('手帳'),
    wantsSeal: marks.includes('印鑑'),
    changesName: marks.includes('氏変更'),
    joinsSpouseInsurance: marks.includes('扶養へ'),
    ...(pensionClass ? { pensionClass } : {}),
  };
}

function situationOf(one: (typeof cases)[number]): Situation {
  const [event] = Object.entries(lifeEvents).find(([, title]) => title === one.出来事) ?? [];
  assert.ok(event, one.出来事);
  const answers = one.答え.map((short) => {
    const question = householdQuestions.find((asked) => asked.short === short);
    assert.ok(question, `知らない答え: ${short}`);
    assert.ok(question.events.includes(event as LifeEvent), `${one.番号} ${short}`);
    return [question.name, true] as const;
  });
  return {
    event: event as LifeEvent,
    happenedOn: one.異動日,
    people: one.世帯.map(personOf),
    answers: Object.fromEntries(answers),
  };
}

test('the table has at least sixty situations, and every life event', () => {
  assert.ok(cases.length >= 60, String(cases.length));
  const events = new Set(cases.map((one) => one.出来事));
  assert.deepEqual([...events].sort(), Object.values(lifeEvents).sort());
});

for (const one of cases) {
  test(`${one.番号} ${one.出来事}：${one.状況} comes to exactly what is written`, () => {
    const needed = proceduresFor(situationOf(one), guideRules);
    const found = needed.map(({ procedureCode }) => titles.get(procedureCode) ?? procedureCode);
    assert.deepEqual(found.sort(), [...one.要る手続].sort());
    for (const { subjects, reasons } of needed) {
      assert.ok(subjects.length > 0);
      assert.ok(reasons.length > 0);
    }
  });
}

test('every rule names a procedure of the catalogue and facts that there are', () => {
  const [situation] = cases.map(situationOf);
  assert.ok(situation);
  const [person] = situation.people;
  assert.ok(person);
  const questions = householdQuestions.map(({ name }) => `answers.${name}`);
  const told = personQuestions.map(({ name }) => `person.${name}`);
  const facts = new Set([
    ...Object.keys(personFacts(person, situation.happenedOn)),
    ...Object.keys(householdFacts(situation)),
    ...questions,
    ...told,
  ]);
  for (const rule of guideRules) {
    assert.ok(titles.has(rule.procedure), rule.procedure);
    for (const event of rule.events) assert.ok(Object.hasOwn(lifeEvents, event), event);
    if (rule.when === undefined) continue;
    assert.equal(expressionProblem(rule.when), null, rule.procedure);
    for (const name of referencesOf(rule.when)) assert.ok(facts.has(name), name);
  }
});

test('a question that a rule depends on is asked at that life event', () => {
  const asked = [
    ...householdQuestions.map((one) => ({ ...one, name: `answers.${one.name}` })),
    ...personQuestions.map((one) => ({ ...one, name: `person.${one.name}` })),
  ];
  for (const rule of guideRules) {
    for (const name of rule.when === undefined ? [] : referencesOf(rule.when)) {
      const question = asked.find((one) => one.name === name);
      if (!question) continue;
      for (const event of rule.events) {
        assert.ok(question.events.includes(event), `${rule.procedure}: ${name} at ${event}`);
      }
    }
  }
});

test('every rule is shown by a situation of the table, so that none can be lost unseen', () => {
  const situations = cases.map(situationOf);
  const unseen = guideRules.flatMap((rule) =>
    rule.events
      .filter(
        (event) =>
          !situations.some((one) => one.event === event && proceduresFor(one, [rule]).length > 0),
      )
      .map((event) => `${rule.procedure} at ${event}: ${rule.reason}`),
  );
  assert.deepEqual(unseen, []);
});
