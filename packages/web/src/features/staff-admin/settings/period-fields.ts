/** 期間の入力 — the last day as entered; the half-open end is worked out when it is sent. */
import { z } from 'zod';

export const periodFields = {
  lastDay: z.iso
    .date('年月日を入力してください（例 令和9年3月31日、5090331）。')
    .or(z.literal(''))
    .default(''),
};
