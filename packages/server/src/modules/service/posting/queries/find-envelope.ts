/** 窓付き封筒の読出し — the one in use on a day. */
import type { Reader } from '#platform/database';

import type { Envelope } from '../model.ts';

/** 長形3号 — holds A4 folded in three. */
const CODE = 'naga3-window';

export async function findEnvelope(reader: Reader, on: string): Promise<Envelope> {
  const [envelope] = await reader<Envelope[]>`
    select title, width_mm::float8, height_mm::float8, window_left_mm::float8,
      window_top_mm::float8, window_width_mm::float8, window_height_mm::float8
    from posting.reference_envelope
    where code = ${CODE} and valid_from <= ${on} order by valid_from desc limit 1`;
  if (!envelope) throw new TypeError('no envelope is known on this day');
  return envelope;
}
