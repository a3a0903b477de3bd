/** 束 — the newest first, each with where it stands. */
import {
  type BundleState,
  bundleStates,
  mailKinds,
  type PostingBundle,
} from '@yakuba/contract/posting';
import type { ReactElement } from 'react';

import { TextLink } from '../../app/links.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { Badge, type BadgeTone } from '../../ui/Badge.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { type Column, Table, wholeRowLink } from '../../ui/Table.tsx';
import { dateWords, instantWords } from '../resident/words/date-words.ts';
import { useBundles } from './use-postings.ts';

export const bundleTones: Record<BundleState, BadgeTone> = {
  preparing: 'information',
  printing: 'information',
  ready: 'warning',
  sent: 'success',
  empty: 'neutral',
};

export function BundleList(): ReactElement {
  const bundles = useBundles();
  return (
    <Section id="bundles" title="束">
      {bundles.isError ? <ProblemNotice thrown={bundles.error} onRetry={bundles.refetch} /> : null}
      {bundles.isPending ? <Skeleton lines={4} label="束を読み込んでいます" /> : null}
      {bundles.data ? (
        <Table
          caption="束の一覧"
          hideCaption
          columns={columns}
          rows={bundles.data.bundles}
          rowKey={({ id }) => id}
          hasRowLinks
          empty="束はまだありません。発送待ちから作ります。"
        />
      ) : null}
    </Section>
  );
}

const columns: readonly Column<PostingBundle>[] = [
  {
    id: 'number',
    header: '束の番号',
    kind: 'fit',
    isRowHeader: true,
    cell: ({ id, number }) => (
      <TextLink
        to="/certificates/postings/$bundleId"
        params={{ bundleId: id }}
        className={wholeRowLink}
      >
        {number}
      </TextLink>
    ),
  },
  {
    id: 'state',
    header: '状態',
    kind: 'fit',
    cell: ({ state }) => <Badge tone={bundleTones[state]}>{bundleStates[state]}</Badge>,
  },
  { id: 'pieces', header: '郵便物', kind: 'number', cell: (one) => `${one.enclosedCount}件` },
  { id: 'sheets', header: '用紙', kind: 'number', cell: ({ sheets }) => `${sheets}枚` },
  { id: 'made', header: '作成', width: 'm', cell: ({ madeAt }) => instantWords(madeAt) },
  {
    id: 'sent',
    header: '発送',
    width: 'm',
    cell: ({ sentOn, mailKind }) =>
      sentOn === null || mailKind === null ? '―' : `${dateWords(sentOn)}　${mailKinds[mailKind]}`,
  },
];
