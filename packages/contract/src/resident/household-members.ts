/** 世帯員と続柄 — members named by their numbers, with what each is to the head of household. */
import { z } from 'zod';

import { numberInput, requiredText } from './inputs.ts';

export const placementInput = z.strictObject({
  addresseeNumber: numberInput,
  /** 続柄 after the change, e.g. 世帯主, 妻, 子の子. */
  relationship: requiredText('続柄', 40),
});
export type PlacementInput = z.output<typeof placementInput>;

export const moversInput = z
  .array(placementInput)
  .min(1, '異動者を1人以上選んでください。')
  .max(30, '一度に入力できる異動者は30人までです。');

/** 残る世帯員の続柄 — needed only where the head leaves and several remain (4.0.4). */
export const remainingInput = z
  .array(placementInput)
  .max(60, '一度に入力できる世帯員は60人までです。')
  .default([]);
