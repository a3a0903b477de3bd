/** 照会書の回答 — brought in time, it registers the seal. */
import { replyBody, sealRegistrationRoutes } from '@yakuba/contract/seal-registration';
import type { ReactElement } from 'react';

import { call } from '../../../api/client.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Section } from '../../../ui/Section.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { CheckList } from '../../certificate/CheckList.tsx';
import { bringers, documentChoices } from '../seal-words.ts';
import { type SealActProps, useSealDone } from './use-seal-done.ts';

const labels = {
  inquiryNumber: '照会番号',
  broughtBy: '回答書を持参した人',
  documents: '確かめた書類',
  note: '備考',
};

export function ReplyForm(props: SealActProps): ReactElement {
  const done = useSealDone(props);
  const form = useDraftForm({
    id: 'reply',
    schema: replyBody,
    labels,
    initial: { broughtBy: 'self', documents: [] },
    send: (body, idempotencyKey) =>
      call(
        sealRegistrationRoutes.replyToInquiry,
        { params: { id: props.id }, body },
        { idempotencyKey },
      ),
    onSent: () => done('印鑑を登録しました'),
  });
  return (
    <Section id="reply-section" title="照会書の回答を受け付ける" card>
      <DraftFormFrame
        form={form}
        actions={
          <Button type="submit" kind="primary" busy={form.isBusy && '登録しています'}>
            回答を受け付けて登録する
          </Button>
        }
      >
        <TextField {...form.textField('inquiryNumber')} required width="s" />
        <RadioGroup {...form.choiceField('broughtBy')} required choices={bringers} />
        <CheckList
          form={form}
          path="documents"
          legend="確かめた書類"
          isRequired
          choices={documentChoices}
        />
        <TextField {...form.textField('note')} width="l" />
      </DraftFormFrame>
    </Section>
  );
}
