/** 手続の作成 — what the town alone has; the form is drawn next. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { draftBody, procedureRoutes } from '@yakuba/contract/procedure';
import type { ReactElement } from 'react';

import { call } from '../../../api/client.ts';
import { ButtonLink, TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { UnsavedGuard } from '../../../form/UnsavedGuard.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { DetailFieldSet } from './DetailFieldSet.tsx';
import { detailLabels, detailsFromTyped, freshDetails, typedDetails } from './procedure-form.ts';
import { starterForm } from './starter-form.ts';

const schema = typedDetails.safeExtend({ procedureCode: draftBody.shape.procedureCode });

export function NewProcedurePage(): ReactElement {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useDraftForm({
    id: 'procedure',
    schema,
    labels: detailLabels,
    initial: { ...freshDetails, procedureCode: 'town-' },
    send: ({ procedureCode, ...typed }, idempotencyKey) => {
      const details = detailsFromTyped(typed, { procedureCode, result: { kind: 'decision' } });
      const title = { ja: details.title, ...details.translations };
      const content = { ...details, form: starterForm(title, details.signature === 'required') };
      const body = { procedureCode, content };
      return call(procedureRoutes.draftProcedure, { body }, { idempotencyKey });
    },
    onSent: ({ procedureCode }) => {
      void client.invalidateQueries({ queryKey: ['procedure'] });
      void navigate({ to: '/procedures/$procedureCode/form', params: { procedureCode } });
    },
  });
  return (
    <Page
      title="手続の作成"
      breadcrumb={[
        { key: 'list', step: <TextLink to="/procedures">手続カタログ</TextLink> },
        { key: 'new', step: '手続の作成' },
      ]}
    >
      <UnsavedGuard isDirty={form.isDirty} />
      <DraftFormFrame
        form={form}
        actions={
          <>
            <Button type="submit" kind="primary" busy={form.isBusy && '作っています'}>
              下書きを作り、様式へ進む
            </Button>
            <ButtonLink to="/procedures">やめる</ButtonLink>
          </>
        }
      >
        <p>この団体だけの手続を作ります。別の人が公開するまで、住民には見えません。</p>
        <TextField
          {...form.textField('procedureCode')}
          required
          hint="「town-」に続けて英小文字・数字・ハイフン。例：town-watch-over"
          autoCapitalize="none"
        />
        <DetailFieldSet form={form} />
      </DraftFormFrame>
    </Page>
  );
}
