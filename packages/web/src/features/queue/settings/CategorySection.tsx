/** 受付の区分 — what people wait for: names in three languages, the letter, and the calls. */
import { type ReactElement, useState } from 'react';

import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { CategoryForm } from './CategoryForm.tsx';
import { type Category, useRefresh } from './use-settings.ts';

type Shown = { readonly name: 'list' | 'done' | 'new' } | { readonly name: 'edit'; of: Category };

export function CategorySection({ categories }: { categories: readonly Category[] }): ReactElement {
  const [shown, setShown] = useState<Shown>({ name: 'list' });
  const refresh = useRefresh();
  const finish = () => {
    refresh();
    setShown({ name: 'done' });
  };
  const isForm = shown.name === 'new' || shown.name === 'edit';
  return (
    <Section
      id="categories"
      title="受付の区分"
      actions={
        isForm ? null : <Button onClick={() => setShown({ name: 'new' })}>区分を追加する</Button>
      }
    >
      {shown.name === 'done' ? (
        <div className="mb-4">
          <Notice kind="success" title="登録しました" announce="status" />
        </div>
      ) : null}
      {isForm ? (
        <div className="mb-4 rounded-8 border border-solid-gray-300 p-5">
          <CategoryForm
            key={shown.name === 'edit' ? shown.of.code : ''}
            category={shown.name === 'edit' ? shown.of : null}
            position={nextPosition(categories)}
            whenSaved={finish}
            whenLeft={() => setShown({ name: 'list' })}
          />
        </div>
      ) : null}
      <Table
        caption="受付の区分の一覧"
        hideCaption
        columns={columnsOf((of) => setShown({ name: 'edit', of }))}
        rows={categories}
        rowKey={({ code }) => code}
        empty="区分はまだありません。「区分を追加する」から登録してください。"
      />
    </Section>
  );
}

function columnsOf(edit: (category: Category) => void): readonly Column<Category>[] {
  return [
    { id: 'prefix', header: '頭文字', kind: 'fit', cell: ({ prefix }) => prefix },
    { id: 'title', header: '名称', isRowHeader: true, cell: ({ title }) => title },
    { id: 'easy', header: 'やさしい日本語', cell: ({ titleEasy }) => titleEasy ?? '' },
    {
      id: 'en',
      header: '英語',
      cell: ({ titleEn }) => <span lang="en">{titleEn ?? ''}</span>,
    },
    { id: 'calls', header: '呼ぶ回数', kind: 'number', cell: ({ callsMax }) => `${callsMax}回` },
    {
      id: 'state',
      header: '状態',
      kind: 'fit',
      cell: ({ isOpen }) =>
        isOpen ? <Badge tone="success">受付中</Badge> : <Badge>止めている</Badge>,
    },
    {
      id: 'edit',
      header: '操作',
      kind: 'fit',
      cell: (category) => (
        <Button
          kind="quiet"
          aria-label={`${category.title}を変える`}
          onClick={() => edit(category)}
        >
          変える
        </Button>
      ),
    },
  ];
}

function nextPosition(categories: readonly Category[]): number {
  return Math.max(0, ...categories.map(({ position }) => position)) + 1;
}
