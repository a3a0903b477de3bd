/** 職権抹消 — for a reason that the resident register does not bring by itself. */
import {
  authorityBody,
  authorityGrounds,
  cancellationGrounds,
  sealRegistrationRoutes,
} from '@yakuba/contract/seal-registration';
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { call } from '../../../api/client.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { type SealActProps, useSealDone } from './use-seal-done.ts';

const labels = { ground: '抹消の事由', effectiveOn: '抹消の日', note: '職権抹消の理由' };
const grounds = authorityGrounds.map((value) => ({ value, label: cancellationGrounds[value] }));

export function AuthorityForm(props: SealActProps): ReactElement {
  const done = useSealDone(props);
  const form = useDraftForm({
    id: 'authority',
    schema: authorityBody,
    labels,
    initial: { effectiveOn: todayInJapan(new Date()) },
    send: (body, idempotencyKey) =>
      call(
        sealRegistrationRoutes.cancelByAuthority,
        { params: { id: props.id }, body },
        { idempotencyKey },
      ),
    onSent: () => done('職権で抹消しました'),
  });
  return (
    <Section id="authority-section" title="職権で抹消する" card>
      <DraftFormFrame
        form={form}
        actions={
          <Button type="submit" kind="danger" busy={form.isBusy && '抹消しています'}>
            職権で抹消する
          </Button>
        }
      >
        <Select
          {...form.textField('ground')}
          required
          width="l"
          placeholder="選んでください"
          choices={grounds}
        />
        <DateField {...form.dateField('effectiveOn')} required />
        <TextField {...form.textField('note')} required width="l" />
      </DraftFormFrame>
    </Section>
  );
}
