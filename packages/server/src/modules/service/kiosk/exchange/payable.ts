/** 手数料の対象 — tells the room of payments whether what was paid for at a machine was printed. */
import type { Payable } from '#modules/service/payment';

const PREFIX = 'kiosk:';

export const kioskPayable: Payable = {
  kind: 'kiosk',
  isDelivered: async (reader, municipalityCode, reference) => {
    const rows = await reader`select 1 from kiosk.step
      where municipality_code = ${municipalityCode} and kind = 'printed'
        and request_id = ${reference.slice(PREFIX.length)}`;
    return rows.length > 0;
  },
};
