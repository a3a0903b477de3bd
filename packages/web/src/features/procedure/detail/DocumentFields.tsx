/** 必要な書類の欄 — which documents are asked for, when, and when nobody has to bring them. */
import type { ProcedureDetails } from '@yakuba/contract/procedure';
import type { ReactElement } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Section } from '../../../ui/Section.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { freshDocumentCode } from './procedure-form.ts';

type Documents = ProcedureDetails['evidence'];

export function DocumentFields({ form }: { form: DraftForm }): ReactElement {
  const held = form.values['evidence'];
  const documents = Array.isArray(held) ? (held as Documents) : [];
  const add = () => {
    const code = freshDocumentCode(documents);
    form.set(`evidence.${documents.length}`, { code, title: '', isRequired: false });
  };
  return (
    <Section id="documents" title="必要な書類">
      <div className="flex flex-col gap-4">
        <p>
          {documents.length === 0
            ? '書類は求めません。'
            : 'オンラインで送ってもらう書類は、次の「様式の作成」で添付の項目にできます。'}
        </p>
        {documents.map(({ code }, place) => (
          <DocumentRow key={code} form={form} place={place} />
        ))}
        <div>
          <Button onClick={add}>書類を加える</Button>
        </div>
      </div>
    </Section>
  );
}

function DocumentRow({ form, place }: { form: DraftForm; place: number }): ReactElement {
  const path = `evidence.${place}`;
  return (
    <fieldset className="flex flex-col gap-3 rounded-8 border border-solid-gray-300 p-4">
      <legend className="px-1 text-dns-16B-130">書類{place + 1}</legend>
      <TextField
        {...form.textField(`${path}.title`)}
        required
        width="l"
        hint="例：委任状、在学証明書"
      />
      <Checkbox {...form.checkField(`${path}.isRequired`)} />
      {isAlways(form, path) ? null : (
        <TextField
          {...form.textField(`${path}.condition`)}
          required
          width="l"
          hint="例：代理人が申請するとき"
        />
      )}
      <TextField
        {...form.textField(`${path}.omission`)}
        width="l"
        hint="役場がすでに知っていて、持ってきてもらわなくてよい場合。例：住民登録で確かめられるとき"
      />
      <div>
        <Button kind="quiet" onClick={() => form.removeRow('evidence', place)}>
          この書類を取り除く<span className="sr-only">（書類{place + 1}）</span>
        </Button>
      </div>
    </fieldset>
  );
}

function isAlways(form: DraftForm, path: string): boolean {
  return form.checkField(`${path}.isRequired`).checked;
}
