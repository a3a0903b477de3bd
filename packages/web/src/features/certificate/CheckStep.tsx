/** 内容の確認 — the answers beside the very pages that will be issued. */
import {
  certificateItems,
  certificateKinds,
  identityProofs,
  requesterRelations,
} from '@yakuba/contract/certificate';
import type { HouseholdMember } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { AnswerCheck, type AnswerPart } from '../../form/AnswerCheck.tsx';
import { valueAt } from '../../form/path.ts';
import type { DraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { listAt } from './chosen-people.ts';
import { PdfFrame } from './PdfFrame.tsx';
import { PrintAlertsNotice } from './PrintAlertsNotice.tsx';
import type { usePreview } from './use-preview.ts';

export interface CheckStepProps {
  form: DraftForm;
  chosen: readonly HouseholdMember[];
  preview: ReturnType<typeof usePreview>;
  onStep: (step: string) => void;
}

export function CheckStep({ form, chosen, preview, onStep }: CheckStepProps): ReactElement {
  const hasChanged = form.failure?.code === 'certificate.content.changed';
  return (
    <div className="grid gap-6 xl:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <AnswerCheck parts={partsOf(form, chosen)} onChange={onStep} />
      <Section id="preview" title="発行される証明書">
        {hasChanged ? (
          <Notice kind="warning" title="内容が変わりました">
            <p>確認した後に住民記録が変わりました。新しい内容を確かめてから発行してください。</p>
            <Button onClick={() => void preview.refetch()}>もう一度内容を確かめる</Button>
          </Notice>
        ) : null}
        <Preview preview={preview} onStep={onStep} />
      </Section>
    </div>
  );
}

function Preview({ preview, onStep }: Pick<CheckStepProps, 'preview' | 'onStep'>): ReactElement {
  if (preview.isFetching) return <Skeleton lines={6} label="証明書の内容を確かめています" />;
  if (preview.isError) {
    return (
      <>
        <ProblemNotice thrown={preview.error} onRetry={preview.refetch} />
        <Button kind="quiet" onClick={() => onStep('people')}>
          証明する人を選び直す
        </Button>
      </>
    );
  }
  if (!preview.data) return <Skeleton lines={6} label="証明書の内容を確かめています" />;
  const { pdf, pages } = preview.data;
  return (
    <div className="flex flex-col gap-3">
      <PrintAlertsNotice alerts={preview.data} />
      <p className="text-dns-14N-130 text-solid-gray-700">
        確認用のため「見本」と表示しています。証明としては使えません。
      </p>
      <PdfFrame pdf={pdf} pages={pages} title="発行される証明書の見本" fileName="preview.pdf" />
    </div>
  );
}

function partsOf(form: DraftForm, chosen: readonly HouseholdMember[]): AnswerPart[] {
  const isWhole = valueAt(form.values, 'selection.kind') === 'household';
  return [
    {
      step: 'people',
      title: '証明する人',
      items: [
        { term: '範囲', value: isWhole ? '世帯全員' : '世帯の一部', isWide: true },
        { term: '氏名', value: chosen.map((member) => member.fullName).join('、'), isWide: true },
      ],
    },
    { step: 'content', title: '種類と記載する事項', items: contentOf(form) },
    { step: 'requester', title: '請求者と本人確認', items: requesterOf(form) },
  ];
}

function contentOf(form: DraftForm): NonNullable<AnswerPart['items']> {
  const items = listAt(form, 'options.items');
  const ways = [
    valueAt(form.values, 'options.hasHistory') === true ? '履歴を載せる' : '',
    valueAt(form.values, 'options.isKatagakiOmitted') === true ? '方書を省く' : '',
    valueAt(form.values, 'options.hasKana') === true ? 'フリガナを記載する' : '',
    valueAt(form.values, 'options.hasKana') === false ? 'フリガナを記載しない' : '',
  ].filter(Boolean);
  return [
    { term: '種類', value: wordOf(certificateKinds, form.text('kind')), isWide: true },
    {
      term: '記載する事項',
      value:
        items.length === 0
          ? '通常の事項だけ（ほかは省略）'
          : `通常の事項と、${items.map((item) => wordOf(certificateItems, item)).join('、')}`,
      isWide: true,
    },
    { term: '表示のしかた', value: ways.join('、') || '通常どおり', isWide: true },
  ];
}

function requesterOf(form: DraftForm): NonNullable<AnswerPart['items']> {
  const proofs = listAt(form, 'requester.identityProofs');
  return [
    { term: '請求者', value: form.text('requester.name'), isWide: true },
    {
      term: '区分',
      value: wordOf(requesterRelations, form.text('requester.relation')),
      isWide: true,
    },
    { term: '住所', value: form.text('requester.address'), isWide: true },
    { term: '請求事由', value: form.text('requester.purpose'), isWide: true },
    {
      term: '本人確認',
      value: proofs.map((proof) => wordOf(identityProofs, proof)).join('、'),
      isWide: true,
    },
    { term: '部数', value: `${form.text('copies')}部`, isWide: true },
    {
      term: '公用',
      value: valueAt(form.values, 'isOfficialUse') === true ? '表示する' : '',
      isWide: true,
    },
  ];
}

function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return words[key] ?? '';
}
