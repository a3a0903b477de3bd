/** 案件の引継ぎ — what waits at each desk, longest first, and how long cases take. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type CaseFigures, caseRoutes } from '@yakuba/contract/procedure-guide';
import { type ReactElement, useState } from 'react';

import { call } from '../../../api/client.ts';
import { ButtonLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { useMay } from '../../../app/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { Table } from '../../../ui/Table.tsx';
import { guidePermissions } from '../permissions.ts';
import { caseColumns } from './case-columns.tsx';
import { monthWords } from './case-words.ts';

export function CaseListPage(): ReactElement {
  const [desk, setDesk] = useState('');
  const [isWhole, setWhole] = useState(false);
  const mayWork = useMay(guidePermissions.work);
  const query = { desk: desk || undefined, isWhole: isWhole ? ('true' as const) : undefined };
  const cases = useQuery({
    queryKey: ['procedure-guide', 'cases', query],
    queryFn: ({ signal }) => call(caseRoutes.listCases, { query }, { signal }),
    placeholderData: keepPreviousData,
  });
  const desks = cases.data?.desks ?? [];
  const choices = [
    { value: '', label: 'すべての窓口' },
    ...desks.map((one) => ({ value: one.desk, label: `${one.desk}（待ち ${one.waiting}）` })),
  ];
  return (
    <Page
      title="案件の引継ぎ"
      actions={
        <>
          <Button onClick={() => void cases.refetch()}>更新する</Button>
          {mayWork ? <ButtonLink to="/guide">案内を始める</ButtonLink> : null}
        </>
      }
    >
      {cases.data ? <Figures figures={cases.data.figures} /> : null}
      <div className="flex flex-wrap items-end gap-x-10 gap-y-3">
        <RadioGroup
          id="desk"
          name="desk"
          label="窓口"
          value={choices.some(({ value }) => value === desk) ? desk : ''}
          choices={choices}
          onChange={setDesk}
        />
        <Checkbox
          id="is-whole"
          label="済・中止も表示する"
          checked={isWhole}
          onChange={({ target }) => setWhole(target.checked)}
        />
      </div>
      <div>
        {cases.isError ? <ProblemNotice thrown={cases.error} onRetry={cases.refetch} /> : null}
        {cases.isPending ? <Skeleton lines={6} label="案件を読み込んでいます" /> : null}
        {cases.data ? (
          <Table
            caption="案件"
            hideCaption
            columns={caseColumns(new Date())}
            rows={cases.data.cases}
            rowKey={({ id }) => id}
            empty="案件はありません。"
            hasRowLinks
          />
        ) : null}
      </div>
    </Page>
  );
}

/** 所要時間 — this month beside the month before. */
function Figures({ figures }: { figures: CaseFigures }): ReactElement {
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-2" aria-label="所要時間の中央値">
      {[figures.current, figures.before].map((month) => (
        <div key={month.month} className="flex flex-wrap items-baseline gap-x-3">
          <dt className="text-dns-16N-130 text-solid-gray-700">
            {monthWords(month.month)}の所要時間（中央値）
          </dt>
          <dd className="text-dns-16B-130 tabular-nums">
            {month.medianMinutes === null
              ? '終わった案件はありません'
              : `${month.medianMinutes}分（受付まで${month.submitMedianMinutes ?? '―'}分、${month.cases}件）`}
          </dd>
        </div>
      ))}
    </dl>
  );
}
