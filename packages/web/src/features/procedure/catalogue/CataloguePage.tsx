/** 手続カタログ — every procedure of the town: what is in force, what waits, what needs a visit. */
import { procedureCategories } from '@yakuba/contract/procedure';
import { type ReactElement, useState } from 'react';

import { ButtonLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { useMay } from '../../../app/session.ts';
import { Select } from '../../../ui/Select.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { Table } from '../../../ui/Table.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { procedurePermissions } from '../permissions.ts';
import { useCatalogue } from '../use-procedure.ts';
import { CatalogueFigures } from './CatalogueFigures.tsx';
import { catalogueColumns } from './catalogue-columns.tsx';
import { type Concern, concerns, type EntryFilter, findEntries } from './find-entries.ts';

const everything: EntryFilter = { words: '', category: '', concern: 'all' };

export function CataloguePage(): ReactElement {
  const catalogue = useCatalogue();
  const mayDraft = useMay(procedurePermissions.draft);
  const [filter, setFilter] = useState(everything);
  const entries = catalogue.data?.entries ?? [];
  const found = findEntries(entries, filter);
  return (
    <Page
      title="手続カタログ"
      actions={mayDraft ? <ButtonLink to="/procedures/new">手続を作る</ButtonLink> : null}
    >
      {catalogue.isError ? (
        <ProblemNotice thrown={catalogue.error} onRetry={catalogue.refetch} />
      ) : null}
      {catalogue.isPending ? <Skeleton lines={6} label="手続カタログを読み込んでいます" /> : null}
      {catalogue.data ? (
        <>
          <CatalogueFigures
            entries={entries}
            onConcern={(concern) => setFilter({ ...everything, concern })}
          />
          <div>
            <FilterFields filter={filter} onFilter={setFilter} />
            <p role="status" className="pb-2 text-dns-16N-130">
              {`${entries.length}件のうち${found.length}件`}
            </p>
            <Table
              caption="手続の一覧"
              hideCaption
              columns={catalogueColumns}
              rows={found}
              rowKey={({ procedureCode }) => procedureCode}
              empty="当てはまる手続はありません。言葉や条件を変えてください。"
            />
          </div>
        </>
      ) : null}
    </Page>
  );
}

interface FilterFieldsProps {
  filter: EntryFilter;
  onFilter: (filter: EntryFilter) => void;
}

function FilterFields({ filter, onFilter }: FilterFieldsProps): ReactElement {
  return (
    <search className="mb-4 flex flex-wrap items-end gap-x-6 gap-y-3">
      <TextField
        id="catalogue-words"
        label="手続を探す"
        hint="名称・根拠・担当など"
        value={filter.words}
        onChange={({ target }) => onFilter({ ...filter, words: target.value })}
      />
      <Select
        id="catalogue-category"
        label="分野"
        placeholder="すべて"
        value={filter.category}
        choices={Object.entries(procedureCategories).map(([value, label]) => ({
          value,
          label,
        }))}
        onChange={({ target }) => onFilter({ ...filter, category: target.value })}
      />
      <Select
        id="catalogue-concern"
        label="状態"
        value={filter.concern}
        choices={Object.entries(concerns).map(([value, label]) => ({ value, label }))}
        onChange={({ target }) => onFilter({ ...filter, concern: target.value as Concern })}
      />
    </search>
  );
}
