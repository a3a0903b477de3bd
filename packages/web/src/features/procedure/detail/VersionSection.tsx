/** 版の一覧 — of the town and of the standard: who wrote, who published, in which period. */
import {
  type ProcedureHistory,
  type ProcedureVersion,
  versionStates,
} from '@yakuba/contract/procedure';
import { formatWareki, type PlainDate } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { useMay } from '../../../app/session.ts';
import { Badge, type BadgeTone } from '../../../ui/Badge.tsx';
import { Section } from '../../../ui/Section.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { procedurePermissions } from '../permissions.ts';
import { EndVersion } from './EndVersion.tsx';

export interface VersionSectionProps {
  procedureCode: string;
  history: ProcedureHistory;
}

export function VersionSection({ procedureCode, history }: VersionSectionProps): ReactElement {
  const { versions, standards } = history;
  const mayEnd = useMay(procedurePermissions.publish);
  return (
    <Section id="versions" title="版">
      <div className="flex flex-col gap-5">
        {standards.length > 0 ? (
          <p>
            {standards
              .map(({ version, validFrom }) => `標準の第${version}版（${day(validFrom)}から）`)
              .join('、')}
          </p>
        ) : null}
        <Table
          caption="この団体の版"
          columns={columnsFor({ procedureCode, mayEnd, newest: versions[0]?.version ?? 0 })}
          rows={versions}
          rowKey={({ version }) => String(version)}
          empty="この団体の版はありません。標準のまま使っています。"
        />
      </div>
    </Section>
  );
}

const tones: Readonly<Record<ProcedureVersion['state'], BadgeTone>> = {
  draft: 'warning',
  published: 'success',
  ended: 'neutral',
};

interface Shown {
  readonly procedureCode: string;
  readonly mayEnd: boolean;
  readonly newest: number;
}

function columnsFor({ procedureCode, mayEnd, newest }: Shown): readonly Column<ProcedureVersion>[] {
  const columns: Column<ProcedureVersion>[] = [
    {
      id: 'version',
      header: '版',
      isRowHeader: true,
      width: 's',
      cell: ({ version, kind }) => `第${version}版${kind === 'difference' ? '（差異）' : ''}`,
    },
    {
      id: 'state',
      header: '状態',
      width: 's',
      cell: ({ state, version }) =>
        state === 'draft' && version < newest ? (
          <Badge>作り直し済み</Badge>
        ) : (
          <Badge tone={tones[state]}>{versionStates[state]}</Badge>
        ),
    },
    { id: 'period', header: '適用期間', width: 'm', cell: periodOf },
    {
      id: 'drafted',
      header: '作成',
      width: 'm',
      cell: ({ draftedByName, draftedAt }) => (
        <>
          {draftedByName}
          <span className="block text-dns-14N-130 text-solid-gray-700">{day(draftedAt)}</span>
        </>
      ),
    },
    {
      id: 'approved',
      header: '公開の決裁',
      width: 'm',
      cell: ({ approvedByName }) => approvedByName ?? '',
    },
    reasonColumn,
  ];
  if (!mayEnd) return columns;
  const end: Column<ProcedureVersion> = {
    id: 'end',
    header: '操作',
    kind: 'fit',
    cell: ({ version, state, validUntil }) =>
      state === 'published' && validUntil === null ? (
        <EndVersion procedureCode={procedureCode} version={version} />
      ) : null,
  };
  return [...columns, end];
}

const reasonColumn: Column<ProcedureVersion> = {
  id: 'reason',
  header: '法令上の理由',
  width: 'l',
  cell: ({ legalReason, isBaseOutdated }) => (
    <>
      {legalReason}
      {isBaseOutdated ? <Badge tone="danger">標準が新しくなっています</Badge> : null}
    </>
  ),
};

function periodOf({ validFrom, validUntil }: ProcedureVersion): string {
  if (validFrom === null) return '';
  return validUntil === null
    ? `${day(validFrom)}から`
    : `${day(validFrom)}から${day(validUntil)}の前日まで`;
}

function day(text: string): string {
  const shifted = text.length > 10 ? new Date(new Date(text).getTime() + 32_400_000) : null;
  const date = shifted ? shifted.toISOString().slice(0, 10) : text;
  return formatWareki(date as PlainDate);
}
