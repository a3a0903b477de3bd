/** 四人家族の転入 — entered by keyboard alone, as a clerk at the counter types it. */
import type { Page } from 'playwright-core';

import { axe } from './axe.ts';
import { enter, heading, press, tabTo } from './keyboard.ts';
import { shot } from './shot.ts';

export interface Mover {
  readonly given: string;
  readonly kana: string;
  readonly isWoman: boolean;
  /** 和暦7桁 */
  readonly born: string;
  readonly relationship: string;
  readonly recordCode: string;
}

export const family: readonly Mover[] = [
  mover('一郎', 'イチロウ', ['4050412', '世帯主', '97000000001']),
  { ...mover('花子', 'ハナコ', ['4070930', '妻', '97000000002']), isWoman: true },
  mover('大輝', 'ダイキ', ['4280707', '子', '97000000003']),
  { ...mover('陽菜', 'ヒナ', ['5010502', '子', '97000000004']), isWoman: true },
];
export const FAMILY_NAME = '見本';

export interface MovingIn {
  /** 町字 of the new address. */
  readonly place: string;
  /** 西暦8桁 */
  readonly effectiveOn: string;
  /** Another family of the same names bears other numbers. */
  readonly recordCodesFrom?: number;
  readonly hasShots?: boolean;
}

/**
 * 仮登録まで — from anywhere to the page that says it is sent. With `hasShots`, pictures and
 * checks on the way.
 */
export async function draftMovingIn(page: Page, given: MovingIn): Promise<void> {
  const look = async (name: string): Promise<void> => {
    if (!given.hasShots) return;
    await axe(page);
    await shot(page, name);
  };
  await page.keyboard.type('gn');
  await heading(page, '届出・職権');
  await look('change-kinds');
  await press(page, '転入届');
  await heading(page, '届出');
  await enter(page, '異動日', given.effectiveOn);
  await enter(page, '届出人の氏名', `${FAMILY_NAME}　一郎`);
  await enter(page, '異動者との関係', '本人');
  await look('moving-in-notification');
  await page.keyboard.press('Enter');
  await heading(page, /前住所/);
  await enter(page, '都道府県', '大阪府');
  await enter(page, '市区郡町村', '大阪市北区');
  await enter(page, '町字', '見本一丁目');
  await enter(page, '番地', '１番１号');
  await look('moving-in-previous-address');
  await page.keyboard.press('Enter');
  await heading(page, '新住所と世帯');
  await enter(page, '町内の住所を探す', given.place);
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('１２番地３');
  await look('moving-in-address');
  await page.keyboard.press('Enter');
  for (const [place, one] of family.entries()) {
    await enterMover(page, { ...one, recordCode: codeOf(one, given) }, place);
    if (place === 0) await look('moving-in-person');
    const isLast = place === family.length - 1;
    await press(page, isLast ? '確認へ進む' : '次の異動者を入力する');
  }
  await heading(page, '入力内容の確認');
  await page.getByRole('button', { name: '決裁へ回す' }).waitFor();
  await look('moving-in-check');
  await press(page, '決裁へ回す');
  await heading(page, '決裁へ回しました');
}

function codeOf({ recordCode }: Mover, { recordCodesFrom = 0 }: MovingIn): string {
  return String(Number(recordCode) + recordCodesFrom);
}

async function enterMover(page: Page, one: Mover, place: number): Promise<void> {
  await heading(page, /^異動者/);
  if (place === 0) {
    await enter(page, '氏', FAMILY_NAME);
    await enter(page, '氏のフリガナ', 'ミホン');
  }
  await enter(page, '名', one.given);
  await enter(page, '名のフリガナ', one.kana);
  await enter(page, '生年月日', one.born);
  await tabTo(page, '男');
  await page.keyboard.press(one.isWoman ? 'ArrowRight' : 'Space');
  await enter(page, '続柄', one.relationship);
  if (place === 0) {
    await enter(page, '本籍', '大阪府大阪市北区見本一丁目１番地');
    await enter(page, '筆頭者', `${FAMILY_NAME}　一郎`);
  }
  await enter(page, '住民票コード', one.recordCode);
}

function mover(
  given: string,
  kana: string,
  [born, relationship, recordCode]: readonly [string, string, string],
): Mover {
  return { given, kana, isWoman: false, born, relationship, recordCode };
}
