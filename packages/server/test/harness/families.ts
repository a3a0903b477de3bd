/** 検査用の転入家族 — any number of families of four, each with names and numbers of its own. */
import { todayInJapan } from '@yakuba/kernel/calendar';
import { individualNumberCheckDigit } from '@yakuba/kernel/identifier';

import { day, member, movingIn, nameOf } from './resident-inputs.ts';
import { spelledName } from './spelled-number.ts';

const GIVEN = [
  ['一郎', 'イチロウ', '世帯主', '1988-04-12', '1'],
  ['花子', 'ハナコ', '妻', '1990-09-30', '2'],
  ['大輝', 'ダイキ', '子', '2016-07-07', '1'],
  ['陽菜', 'ヒナ', '子', '2019-05-01', '2'],
] as const;

/** 住民票コード — of the four members of a family. */
export function recordCodesOf(family: number): string[] {
  return GIVEN.map((_, at) => String(88_800_000_000 + family * 10 + at));
}

/** 家族の転入届 — notified today. */
export function familyMovingIn(family: number): Record<string, unknown> {
  const today = todayInJapan(new Date());
  const { kanji, kana } = spelledName(family);
  const codes = recordCodesOf(family);
  return movingIn({
    effectiveOn: day(today),
    notifiedOn: today,
    members: GIVEN.map(([given, givenKana, relationship, born, sex], at) => {
      const eleven = String(99_980_000_000 + family * 10 + at);
      return member(1, {
        name: {
          ...nameOf(kanji, given),
          familyNameKana: kana,
          givenNameKana: givenKana,
          isKanaConfirmed: true,
        },
        sex,
        dateOfBirth: day(born),
        relationship,
        individualNumber: eleven + individualNumberCheckDigit(eleven),
        residentRecordCode: codes[at],
      });
    }),
  });
}
