/** 亡失・廃止 — the registration ends at once, by loss of the card or seal or by abolition. */
import {
  abolitionBody,
  lossBody,
  sealRegistrationRoutes,
} from '@yakuba/contract/seal-registration';
import { type ReactElement, useState } from 'react';
import { z } from 'zod';

import { call } from '../../../api/client.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { type DraftForm, useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { Section } from '../../../ui/Section.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { CheckList } from '../../certificate/CheckList.tsx';
import { bringers, documentChoices } from '../seal-words.ts';
import { type SealActProps, useSealDone } from './use-seal-done.ts';

const reasons = [
  { value: 'abolition', label: '廃止の申請' },
  { value: 'card', label: '印鑑登録証の亡失' },
  { value: 'seal', label: '登録した印鑑の亡失' },
];
const labels = {
  reason: '事由',
  broughtBy: '申請・届出をした人',
  documents: '確かめた書類',
  isCardReturned: '印鑑登録証の返納を受けた',
  note: '備考',
};
const schema = z.object({
  reason: z.enum(['abolition', 'card', 'seal']),
  broughtBy: lossBody.shape.broughtBy,
  documents: lossBody.shape.documents,
  isCardReturned: abolitionBody.shape.isCardReturned,
  note: lossBody.shape.note,
});

export function EndForm(props: SealActProps): ReactElement {
  const [isAsking, setAsking] = useState(false);
  const form = useEndForm(props);
  return (
    <Section id="end-section" title="廃止・亡失を受け付ける" card>
      <DraftFormFrame
        form={form}
        actions={
          <Button kind="danger" onClick={() => form.check() && setAsking(true)}>
            受け付けて抹消する
          </Button>
        }
      >
        <RadioGroup {...form.choiceField('reason')} required choices={reasons} />
        <RadioGroup {...form.choiceField('broughtBy')} required choices={bringers} />
        <CheckList
          form={form}
          path="documents"
          legend="確かめた書類"
          isRequired
          choices={documentChoices}
        />
        {form.text('reason') === 'abolition' ? (
          <Checkbox {...form.checkField('isCardReturned')} />
        ) : null}
        <TextField {...form.textField('note')} width="l" />
      </DraftFormFrame>
      <Dialog
        id="end-dialog"
        title="印鑑登録を抹消しますか"
        open={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>やめる</Button>
            <Button
              kind="danger"
              busy={form.isBusy && '抹消しています'}
              onClick={() => {
                setAsking(false);
                void form.submit();
              }}
            >
              抹消する
            </Button>
          </>
        }
      >
        <p>抹消した登録は元に戻せません。もう一度登録するには、申請からやり直します。</p>
      </Dialog>
    </Section>
  );
}

function useEndForm(props: SealActProps): DraftForm {
  const { id } = props;
  const done = useSealDone(props);
  return useDraftForm({
    id: 'end',
    schema,
    labels,
    initial: { reason: 'abolition', broughtBy: 'self', documents: [], isCardReturned: false },
    send: ({ reason, isCardReturned, ...common }, idempotencyKey) => {
      const params = { id };
      if (reason === 'abolition') {
        const body = { ...common, isCardReturned };
        const route = sealRegistrationRoutes.cancelRegistration;
        return call(route, { params, body }, { idempotencyKey });
      }
      const body = { ...common, lost: reason };
      return call(sealRegistrationRoutes.reportLoss, { params, body }, { idempotencyKey });
    },
    onSent: () => done('印鑑登録を抹消しました'),
  });
}
