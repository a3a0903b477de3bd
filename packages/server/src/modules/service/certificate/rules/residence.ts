/**
 * 住所の経緯 — when the present address was notified, where the person lived before, and the
 * history as lines of text.
 *
 * @spec juki 1.1.14 (partly: 留意事項と異動項目ごとの紐付け)
 * @spec juki 5.1
 */
import type { ResidentRecord } from '@yakuba/contract/resident';

import { dateText, joined, reasonText } from './words.ts';

/** 届出の年月日・異動前住所 — of the change that settled the present address. */
export interface ResidenceFacts {
  readonly notifiedOn: string;
  readonly addressBeforeMove: string;
}

/** `history` oldest first, ending with the row shown or later. */
export function residenceFacts(
  history: readonly ResidentRecord[],
  shown: ResidentRecord,
): ResidenceFacts {
  const index = history.findLastIndex(
    (row) => isSettling(row) && addressOf(row) === addressOf(shown),
  );
  const settled = history[index];
  if (!settled) return { notifiedOn: '', addressBeforeMove: '' };
  const before = settled.changeReason === 'relocation' ? history[index - 1] : undefined;
  const byAuthority = settled.changeReason === 'imported' ? null : settled.processedOn;
  return {
    notifiedOn: dateText(settled.notifiedOn ?? byAuthority),
    addressBeforeMove: before ? addressOf(before) : '',
  };
}

/** 異動履歴 — one line a change, with what it notes (留意事項). */
export function historyLines(history: readonly ResidentRecord[]): string[] {
  return history.flatMap((row, index) => {
    const label = reasonText(row.changeReason);
    if (label === '') return [];
    const before = row.changeReason === 'relocation' ? history[index - 1] : undefined;
    return [
      [
        dateText(row.effectiveOn, row.effectiveOnNotation),
        label,
        ...(before ? [`${addressOf(before)}から異動`] : []),
        ...(row.notifiedOn ? [`${dateText(row.notifiedOn)}届出`] : []),
        ...(row.changeNote ? [row.changeNote] : []),
      ].join('　'),
    ];
  });
}

/** 通称の記載及び削除に関する事項 — each entry and each deletion once. */
export function commonNameLines(history: readonly ResidentRecord[]): string[] {
  const lines = history.flatMap((row, index) => {
    const former = history[index - 1]?.commonName ?? null;
    return [
      ...(row.commonNameEnteredOn && row.commonName
        ? [
            eventText(
              row.commonNameEnteredOn,
              row.commonName,
              '記載',
              row.commonNameEnteredMunicipality,
            ),
          ]
        : []),
      ...(row.commonNameDeletedOn && former && row.commonName === null
        ? [eventText(row.commonNameDeletedOn, former, '削除', row.commonNameDeletedMunicipality)]
        : []),
    ];
  });
  return [...new Set(lines)];
}

function eventText(on: string, name: string, what: string, where: string | null): string {
  return `${dateText(on)}　通称「${name}」を${what}${where ? `（${where}）` : ''}`;
}

function isSettling({ changeReason, changeCategory }: ResidentRecord): boolean {
  return changeReason === 'relocation' || changeCategory === 'entry';
}

function addressOf(row: ResidentRecord): string {
  return joined(
    row.addressPrefecture,
    row.addressMunicipality,
    row.addressMachiAza,
    row.addressLotNumber,
    row.addressKatagaki,
  );
}
