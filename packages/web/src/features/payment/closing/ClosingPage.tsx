/** 日計の締め — totals of a day, the drawer counted against them, and the sheet as CSV. */
import { paymentRoutes } from '@yakuba/contract/payment';
import { addDays, formatWareki, type PlainDate, todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';

import { call } from '../../../api/client.ts';
import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { DaySheet } from './DaySheet.tsx';
import { saveFile } from './save-file.ts';
import { useDay } from './use-day.ts';

export function ClosingPage(): ReactElement {
  const today = todayInJapan(new Date());
  const [day, setDay] = useState<PlainDate>(today);
  const [failure, setFailure] = useState<unknown>(null);
  const totals = useDay(day);
  const download = async () => {
    try {
      const { fileName, csv } = await call(paymentRoutes.exportDay, { params: { day } });
      saveFile(fileName, csv);
      setFailure(null);
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  return (
    <Page
      title="日計の締め"
      note={<p className="text-dns-17B-130">{formatWareki(day)}</p>}
      actions={
        <>
          <Button onClick={() => setDay(addDays(day, -1))}>前の日</Button>
          <Button disabled={day >= today} onClick={() => setDay(addDays(day, 1))}>
            次の日
          </Button>
          <Button onClick={() => void download()}>明細をCSVで保存</Button>
        </>
      }
    >
      {failure ? <ProblemNotice thrown={failure} /> : null}
      {totals.isError ? <ProblemNotice thrown={totals.error} onRetry={totals.refetch} /> : null}
      {totals.isPending ? <Skeleton lines={5} label="日計を読み込んでいます" /> : null}
      {totals.data ? <DaySheet key={day} totals={totals.data} /> : null}
    </Page>
  );
}
