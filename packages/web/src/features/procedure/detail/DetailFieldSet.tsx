/** 手続の内容の欄 — what a procedure is, who may apply, whether to come and to seal. */
import { procedureCategories, sealBases, sealStatuses } from '@yakuba/contract/procedure';
import type { ReactElement, ReactNode } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { DocumentFields } from './DocumentFields.tsx';
import { FeeFields } from './FeeFields.tsx';

const ways = ['online', 'counter', 'post', 'kiosk', 'phone'] as const;

export function DetailFieldSet({ form }: { form: DraftForm }): ReactElement {
  return (
    <>
      <WhatFields form={form} />
      <WhoFields form={form} />
      <DocumentFields form={form} />
      <FeeFields form={form} />
      <VisitFields form={form} />
    </>
  );
}

function WhatFields({ form }: { form: DraftForm }): ReactElement {
  return (
    <Part id="what" title="手続">
      <TextField {...form.textField('title')} required width="l" />
      <TextField {...form.textField('translations.easy')} width="l" />
      <TextField {...form.textField('translations.en')} width="l" />
      <Select {...form.textField('category')} required choices={choicesOf(procedureCategories)} />
      <TextField
        {...form.textField('legalBasis')}
        required
        width="l"
        hint="法律・条例・規則の名前と条。例：〇〇町見守り支援事業実施要綱第4条"
      />
      <TextField {...form.textField('desk')} required hint="担当する係" />
      <TextField {...form.textField('deadline')} width="l" hint="例：事由が生じた日から14日以内" />
    </Part>
  );
}

function WhoFields({ form }: { form: DraftForm }): ReactElement {
  return (
    <Part id="who" title="申請">
      <TextArea {...form.textField('applicantLines')} required hint="1行に1つ書きます。" />
      <fieldset>
        <legend className="text-dns-16B-130">受け付ける経路</legend>
        <div className="flex flex-wrap gap-x-6">
          {ways.map((one) => (
            <Checkbox key={one} {...form.checkField(`way.${one}`)} />
          ))}
        </div>
      </fieldset>
      <RadioGroup
        {...form.choiceField('signature')}
        choices={[
          { value: 'none', label: '要らない', hint: 'ゲストでも申請できます。' },
          { value: 'required', label: '要る', hint: 'マイナンバーカードで署名します。' },
        ]}
      />
      <Checkbox {...form.checkField('isOffered')} />
    </Part>
  );
}

function VisitFields({ form }: { form: DraftForm }): ReactElement {
  return (
    <Part id="visits" title="来庁と押印">
      <TextField
        {...form.textField('counterVisits')}
        required
        width="xs"
        inputMode="numeric"
        beside="回"
      />
      <TextField
        {...form.textField('visitReason')}
        width="l"
        hint="0回にできないときに書きます。例：原本の確認のため（法第〇条）"
      />
      <Select {...form.textField('seal.status')} choices={choicesOf(sealStatuses)} />
      <Select {...form.textField('seal.basis')} choices={choicesOf(sealBases)} />
      <TextField {...form.textField('seal.reason')} width="l" hint="押印を求めるときに書きます。" />
      <TextArea {...form.textField('note')} />
    </Part>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <Section id={id} title={title}>
      <div className="flex flex-col gap-4">{children}</div>
    </Section>
  );
}

function choicesOf(table: Readonly<Record<string, string>>) {
  return Object.entries(table).map(([value, label]) => ({ value, label }));
}
