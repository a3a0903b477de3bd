/**
 * 印鑑登録の申請 — the imprint measured, the seal examined, and how the person was made sure of.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  type ImprintReading,
  photoDocuments,
  sealRegistrationRoutes,
} from '@yakuba/contract/seal-registration';
import { type ReactElement, useState } from 'react';

import { call } from '../../api/client.ts';
import { ButtonLink, TextLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { UnsavedGuard } from '../../form/UnsavedGuard.tsx';
import { type DraftForm, useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CheckList } from '../certificate/CheckList.tsx';
import { type ChosenResident, chosenResident } from './chosen-resident.ts';
import { ImprintField } from './ImprintField.tsx';
import { applicantKinds, examined, sealLabels, sealSchema } from './seal-form.ts';
import { documentChoices } from './seal-words.ts';

const STEPS = [
  { key: 'list', step: <TextLink to="/seals">印鑑登録</TextLink> },
  { key: 'here', step: '印鑑登録の申請' },
];
const photos = Object.entries(photoDocuments).map(([value, label]) => ({ value, label }));

export function NewSealPage(): ReactElement {
  const chosen = chosenResident.use();
  return (
    <Page title="印鑑登録の申請" breadcrumb={STEPS}>
      {chosen ? (
        <SealForm chosen={chosen} />
      ) : (
        <Notice kind="information" title="先に住民を選んでください">
          <ButtonLink to="/seals">住民を探す</ButtonLink>
        </Notice>
      )}
    </Page>
  );
}

function SealForm({ chosen }: { chosen: ChosenResident }): ReactElement {
  const form = useSealForm(chosen);
  const [reading, setReading] = useState<ImprintReading | null>(null);
  return (
    <>
      <p className="text-std-20B-150">
        {chosen.fullName}
        <span className="ml-3 text-dns-16N-130">{chosen.fullNameKana}</span>
      </p>
      <UnsavedGuard isDirty={form.isDirty} />
      <DraftFormFrame
        form={form}
        actions={
          <Button type="submit" kind="primary" busy={form.isBusy && '受け付けています'}>
            申請を受け付ける
          </Button>
        }
      >
        <Section id="imprint" title="印影">
          <div className="flex flex-col gap-5">
            <ImprintField form={form} reading={reading} onRead={setReading} />
            {reading?.size === 'borderline' ? (
              <Checkbox {...form.checkField('examination.isSizeConfirmed')} />
            ) : null}
            <TextField
              {...form.textField('inscription')}
              required
              width="s"
              hint="印影に表れている文字を、そのまま入力します。"
            />
            <Examination form={form} />
          </div>
        </Section>
        <Section id="applicant" title="申請">
          <div className="flex flex-col gap-5">
            <RadioGroup
              {...form.choiceField('applicant.kind')}
              required
              direction="column"
              choices={applicantKinds}
            />
            <Applicant form={form} />
            <Checkbox {...form.checkField('hasCapacity')} />
            <Checkbox {...form.checkField('isAccompaniedByRepresentative')} />
            <TextField {...form.textField('note')} width="l" />
          </div>
        </Section>
      </DraftFormFrame>
    </>
  );
}

function Examination({ form }: { form: DraftForm }): ReactElement {
  return (
    <fieldset className="flex flex-col">
      <legend className="pb-1 text-dns-16B-130">
        登録できない印鑑ではないか（当てはまるものがあれば選ぶ）
      </legend>
      {examined.map((path) => (
        <Checkbox key={path} {...form.checkField(path)} />
      ))}
    </fieldset>
  );
}

function Applicant({ form }: { form: DraftForm }): ReactElement | null {
  switch (form.text('applicant.kind')) {
    case 'self-with-document':
      return <RadioGroup {...form.choiceField('applicant.document')} required choices={photos} />;
    case 'self-with-guarantor':
      return <TextField {...form.textField('applicant.guarantorNumber')} required width="s" />;
    case 'agent':
      return (
        <>
          <TextField {...form.textField('applicant.agent.name')} required />
          <TextField {...form.textField('applicant.agent.address')} required width="l" />
          <CheckList
            form={form}
            path="applicant.agent.documents"
            legend="代理人の本人確認書類"
            isRequired
            choices={documentChoices}
          />
          <Checkbox {...form.checkField('applicant.agent.hasAuthorisation')} />
        </>
      );
    default:
      return null;
  }
}

function useSealForm({ addresseeNumber }: ChosenResident): DraftForm {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useDraftForm({
    id: 'seal',
    schema: sealSchema,
    labels: sealLabels,
    initial: {
      addresseeNumber,
      scan: {},
      examination: {},
      applicant: { kind: 'self-with-document' },
      hasCapacity: false,
    },
    send: (body, idempotencyKey) =>
      call(sealRegistrationRoutes.registerSeal, { body }, { idempotencyKey }),
    onSent: ({ id }) => {
      void client.invalidateQueries({ queryKey: ['seal-registration'] });
      void navigate({ to: '/seals/$id', params: { id } });
    },
  });
}
