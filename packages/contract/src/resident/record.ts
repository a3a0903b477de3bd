/** 住民票（原票）の1履歴 — the zod shape of a resident record, made from the list of items. */
import { z } from 'zod';

import { type ResidentItem, type ResidentRecord, residentItems } from './items.ts';

const DATE = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const MONTH = z.string().regex(/^\d{4}-\d{2}$/);

export const residentRecordSchema = z.object(
  Object.fromEntries(residentItems.flatMap(fields)),
) as unknown as z.ZodType<ResidentRecord>;

function fields(item: ResidentItem): [string, z.ZodType][] {
  const value = item.blank && item.kind !== 'flag' ? plain(item).nullable() : plain(item);
  if (item.kind !== 'uncertain') return [[item.name, value]];
  return [
    [item.name, value],
    [`${item.name}Notation`, z.string().max(72).nullable()],
  ];
}

function plain(item: ResidentItem): z.ZodType {
  switch (item.kind) {
    case 'date':
    case 'uncertain':
      return DATE;
    case 'month':
      return MONTH;
    case 'flag':
      return z.boolean();
    case 'count':
      return z.int().nonnegative();
    case 'text':
    case 'code':
      return z.string().max(1000);
  }
}
