/**
 * 文字の確認 — texts that do not fit their frame and characters that the typeface lacks.
 *
 * @spec juki 5.8
 */
import type { PrintAlerts } from '@yakuba/contract/certificate';
import type { ReactElement } from 'react';

import { Notice } from '../../ui/Notice.tsx';

export function PrintAlertsNotice({ alerts }: { alerts: PrintAlerts }): ReactElement | null {
  const { overflow, missing } = alerts;
  if (overflow.length + missing.length === 0) return null;
  return (
    <Notice kind="warning" title="交付の前に用紙を確かめてください">
      <ul className="list-disc pl-5">
        {overflow.map(({ personIndex, item, printed }) => (
          <li key={`${personIndex} ${item}`}>
            {personIndex + 1}人目の「{item}」が枠に入りきりません。
            {printed === '' ? '空白で印字します。' : '文字を小さくして印字します。'}
          </li>
        ))}
        {missing.map(({ personIndex, item, characters }) => (
          <li key={`${personIndex} ${item}`}>
            {personIndex === null ? '' : `${personIndex + 1}人目の`}「{item}
            」に書体にない文字があります（{characters.join('、')}）。用紙の印字を確かめてください。
          </li>
        ))}
      </ul>
    </Notice>
  );
}
