/**
 * 照会のアラート — what stands against looking at a record, before anything of it is read.
 *
 * @spec juki 3.1
 * @spec juki 3.4
 */
import type { ResidentView } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { Notice } from '../../../ui/Notice.tsx';

export interface InquiryAlertsProps {
  alerts: ResidentView['alerts'];
}

export function InquiryAlerts({ alerts }: InquiryAlertsProps): ReactElement | null {
  if (alerts.length === 0) return null;
  return (
    <Notice kind="warning" title={`照会の注意（${alerts.length}件）`} announce="alert">
      <ul className="list-disc pl-5">
        {alerts.map(({ code, message }) => (
          <li key={`${code} ${message}`}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
