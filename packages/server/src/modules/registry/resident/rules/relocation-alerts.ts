/**
 * 転居で確かめること — the same lot, a lot other than the household's, a moving out planned.
 *
 * @spec juki 4.1.2.1
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import type { Alert, RowChange } from '../model.ts';

export function relocationAlerts(
  movers: readonly ResidentRecord[],
  members: readonly ResidentRecord[],
  arrivals: readonly RowChange[],
): Alert[] {
  const [arrival] = arrivals;
  if (!arrival) return [];
  const lot = lotOf(arrival.after);
  const alerts: Alert[] = [];
  if (movers.some((mover) => lotOf(mover) === lot)) alerts.push(sameLot);
  if (members.some((member) => lotOf(member) !== lot)) alerts.push(otherLot);
  if (movers.some((mover) => mover.movingOutPlannedOn !== null)) alerts.push(movingOutPlanned);
  return alerts;
}

function lotOf(record: ResidentRecord): string {
  return [record.addressMachiAza, record.addressLotNumber].join('\n');
}

const sameLot: Alert = {
  code: 'resident.relocation.same_lot',
  message:
    '今の住所と同じ番地への転居です。同じ番地にある別の家屋への転居であることを確かめてください。',
};

const otherLot: Alert = {
  code: 'resident.relocation.other_lot',
  message: '転居先の世帯の住所と町字又は番地が違います。どちらが正しいか確かめてください。',
};

const movingOutPlanned: Alert = {
  code: 'resident.relocation.moving_out_planned',
  message: '転出届を受理済みの方が含まれます。転出予定を取り消すかどうかを確かめてください。',
};
