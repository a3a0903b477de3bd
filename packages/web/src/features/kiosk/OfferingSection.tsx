/** 取り扱う証明書 — which kinds machines print, for whom, with what and how many at once. */
import {
  type CertificateItem,
  certificateItems,
  certificateKinds,
  sealCertificateKinds,
} from '@yakuba/contract/certificate';
import { kioskScopes } from '@yakuba/contract/kiosk';
import { type ReactElement, useState } from 'react';

import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { dateWords } from '../resident/words/date-words.ts';
import { OfferingForm } from './OfferingForm.tsx';
import type { KioskService } from './use-service.ts';

export type Offering = KioskService['offerings'][number];

/** Every kind of certificate there is, by its name. */
export const kindTitles: Readonly<Record<Offering['kind'], string>> = {
  ...certificateKinds,
  ...sealCertificateKinds,
};

export interface OfferingSectionProps {
  offerings: readonly Offering[];
  maySet: boolean;
}

export function OfferingSection({ offerings, maySet }: OfferingSectionProps): ReactElement {
  const [chosen, choose] = useState<Offering | 'new' | null>(null);
  const [isDone, setDone] = useState(false);
  const start = (next: Offering | 'new') => {
    setDone(false);
    choose(next);
  };
  return (
    <Section id="offerings" title="取り扱う証明書">
      <Table
        caption="取り扱う証明書の一覧"
        hideCaption
        columns={maySet ? [...columns, changeColumn(start)] : columns}
        rows={offerings}
        rowKey={({ kind }) => kind}
        empty="取り扱う証明書はありません。"
      />
      <div className="mt-4 flex flex-col items-start gap-4">
        {isDone ? <Notice kind="success" title="取扱いを定めました" announce="status" /> : null}
        {maySet && chosen === null ? (
          <Button onClick={() => start('new')}>証明書を加える</Button>
        ) : null}
        {chosen ? (
          <div className="w-full rounded-8 border border-solid-gray-300 p-5">
            <OfferingForm
              key={chosen === 'new' ? '' : chosen.kind}
              offering={chosen === 'new' ? null : chosen}
              onClose={(isSaved) => {
                choose(null);
                setDone(isSaved);
              }}
            />
          </div>
        ) : null}
      </div>
    </Section>
  );
}

export function itemWords(items: readonly CertificateItem[]): string {
  return items.map((item) => certificateItems[item]).join('、') || '基本の事項だけ';
}

const columns: readonly Column<Offering>[] = [
  { id: 'kind', header: '証明書', isRowHeader: true, cell: ({ kind }) => kindTitles[kind] },
  { id: 'scope', header: '取れる範囲', width: 'm', cell: ({ scope }) => kioskScopes[scope] },
  { id: 'items', header: '載せられる事項', width: 'l', cell: ({ items }) => itemWords(items) },
  { id: 'copies', header: '一度に', kind: 'number', cell: ({ copiesMax }) => `${copiesMax}部` },
  { id: 'from', header: '適用開始日', kind: 'fit', cell: ({ validFrom }) => dateWords(validFrom) },
];

function changeColumn(onChange: (offering: Offering) => void): Column<Offering> {
  return {
    id: 'change',
    header: '操作',
    kind: 'fit',
    cell: (offering) => (
      <Button onClick={() => onChange(offering)}>
        変える<span className="sr-only">（{kindTitles[offering.kind]}）</span>
      </Button>
    ),
  };
}
