/**
 * 断った記録 — what machines were refused on a day, and how soon after a stop. The record of
 * operations holds it already; nobody is named in it.
 */
import { type KioskRefusalLine, kioskRoutes } from '@yakuba/contract/kiosk';

import { defineQuery } from '#platform/act';

const MOST = 100;

type Row = Omit<KioskRefusalLine, 'at'> & { readonly at: Date; readonly stopId: string | null };

export const listRefusals = defineQuery({
  name: 'kiosk:list_refusals',
  title: 'コンビニ交付で断った記録の照会',
  permission: 'kiosk:view_requests',
  input: kioskRoutes.listRefusals.query,
  run: async (reader, { on }, { municipalityCode: town }) => {
    const from = new Date(`${on}T00:00:00+09:00`);
    const until = new Date(from.getTime() + 86_400_000);
    const rows = await reader<Row[]>`
      select a.id, a.recorded_at as at, coalesce(a.terminal, '') as terminal,
        coalesce(a.refusal_code, '') as code, s.id as stop_id,
        extract(epoch from a.recorded_at - s.began_at)::float8 as after_stop_seconds
      from platform.audit_entry a
      left join lateral (
        select p.id, greatest(p.stops_at, p.recorded_at) as began_at from kiosk.planned_stop p
        where a.refusal_code = 'kiosk.service.stopped' and p.municipality_code = ${town}
          and greatest(p.stops_at, p.recorded_at) <= a.recorded_at
        order by began_at desc limit 1) s on true
      where a.municipality_code = ${town} and a.actor = 'system:kiosk-centre'
        and a.outcome = 'refused'
        and a.recorded_at >= ${from.toISOString()} and a.recorded_at < ${until.toISOString()}
      order by a.recorded_at desc, a.id desc limit ${MOST}`;
    const newest = rows.find(({ stopId }) => stopId !== null)?.stopId;
    const first = rows.findLast(({ stopId }) => stopId !== null && stopId === newest);
    return {
      refusals: rows.map(({ stopId: _stop, at, ...row }) => ({ ...row, at: at.toISOString() })),
      firstAfterStopSeconds: first?.afterStopSeconds ?? null,
    };
  },
  access: () => ({ subjects: [], items: ['断った記録'] }),
});
