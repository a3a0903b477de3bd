/** 取扱時間と停止の読出し — the town's own hours, else the standard; stops not ended by staff. */
import { formatInstantJapan } from '@yakuba/kernel/calendar';

import type { Reader } from '#platform/database';

import type { ServiceHours, Stop } from '../model.ts';
import { refuse } from '../refusals.ts';
import { type ServiceCalendar, serviceAt } from '../rules/service-at.ts';

export async function readServiceCalendar(
  reader: Reader,
  municipalityCode: string,
  now: Date,
): Promise<ServiceCalendar> {
  const [hours, stops] = await Promise.all([
    reader<ServiceHours[]>`
      select valid_from, to_char(opens_at, 'HH24:MI') as opens_at,
        to_char(closes_at, 'HH24:MI') as closes_at
      from (
        select valid_from, opens_at, closes_at, 1 as rank, recorded_at, id
        from kiosk.service_hours where municipality_code = ${municipalityCode}
        union all
        select valid_from, opens_at, closes_at, 0, null, null from kiosk.reference_service_hours) h
      order by rank desc, valid_from desc, recorded_at desc, id desc`,
    reader<Stop[]>`
      select p.id, p.stops_at, p.resumes_at, p.reason from kiosk.planned_stop p
      where p.municipality_code = ${municipalityCode}
        and (p.resumes_at is null or p.resumes_at > ${now.toISOString()})
        and not exists (select 1 from kiosk.stop_end e
          where e.municipality_code = ${municipalityCode} and e.stop_id = p.id)
      order by p.stops_at, p.id`,
  ]);
  return { hours: [...hours], stops: [...stops] };
}

/** Refuses outside the hours and during a stop; with `isUnderWay`, during a stop alone. */
export async function requireOpen(
  reader: Reader,
  municipalityCode: string,
  at: { readonly now: Date; readonly isUnderWay: boolean },
): Promise<void> {
  const calendar = await readServiceCalendar(reader, municipalityCode, at.now);
  const { cause, nextOpening } = serviceAt(calendar, at.now);
  if (cause === null || (cause === 'hours' && at.isUnderWay)) return;
  const next = nextOpening ? formatInstantJapan(nextOpening) : '未定';
  throw refuse(cause === 'stop' ? 'kiosk.service.stopped' : 'kiosk.service.outside_hours', {
    next,
  });
}
