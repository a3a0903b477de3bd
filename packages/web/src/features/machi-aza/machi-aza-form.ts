/** 町字の入力 — labels of a place, and its blanks as the contract wants them. */
import { addTownMachiAzaRoute } from '@yakuba/contract/machi-aza';
import { z } from 'zod';

import { bodySchema } from '../../api/client.ts';
import type { FieldLabels } from '../../form/field-label.ts';
import type { Tidying } from '../../form/path.ts';

/** A place as entered; its day says from when it holds. */
export const placeSchema = bodySchema(addTownMachiAzaRoute)
  .omit({ validUntil: true })
  .extend({
    validFrom: z.iso.date('年月日を入力してください（例 令和8年4月1日、5080401）。'),
  });

export const placeLabels: FieldLabels = {
  prefecture: '都道府県',
  municipality: '市区郡町村名',
  machi: '大字・町',
  koaza: '小字・丁目',
  machiKana: '大字・町のフリガナ',
  koazaKana: '小字・丁目のフリガナ',
  machiAzaCode: '町字コード',
  postalCode: '郵便番号',
  validFrom: 'この日から',
};

const halfWidth = (text: string): string => text.normalize('NFKC').replaceAll(/[\s-]/g, '');

export const placeTidying: Tidying = { machiAzaCode: halfWidth, postalCode: halfWidth };
