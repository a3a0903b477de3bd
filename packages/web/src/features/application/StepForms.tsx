/** 審査の動きの欄 — taking up, passing on, delivering, and a withdrawal told to the staff. */
import { applicationRoutes as routes } from '@yakuba/contract/application';
import type { ReactElement } from 'react';

import { bodySchema, call } from '../../api/client.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { DateField } from '../../ui/DateField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { StepActions } from './StepActions.tsx';
import type { StepFormProps } from './StepPanel.tsx';
import { useAfterStep } from './use-application.ts';

const startSchema = bodySchema(routes.startReview);

/** 形式審査の開始 — with the day by which it is to be decided. */
export function StartForm({ application: { id }, onClose }: StepFormProps): ReactElement {
  const afterStep = useAfterStep();
  const form = useDraftForm({
    id: 'start-review',
    schema: startSchema,
    initial: { stage: 'formal', dueOn: null },
    labels: { dueOn: '処理の期限' },
    send: (body, idempotencyKey) =>
      call(routes.startReview, { params: { id }, body }, { idempotencyKey }),
    onSent: afterStep,
  });
  return (
    <DraftFormFrame
      form={form}
      actions={<StepActions form={form} go="形式審査を始める" onClose={onClose} />}
    >
      <DateField
        {...form.dateField('dueOn')}
        autoFocus
        hint="町の標準処理期間から数えた日。決めていないときは空欄のままにします。"
      />
    </DraftFormFrame>
  );
}

/** 形式審査の終了 */
export function PassForm({ application, onClose }: StepFormProps): ReactElement {
  const afterStep = useAfterStep();
  const { id, problems, comparison } = application;
  const differing = comparison.filter(({ isSame }) => !isSame).length;
  const form = useDraftForm({
    id: 'pass-review',
    schema: startSchema,
    initial: { stage: 'substantive', dueOn: null },
    labels: {},
    send: (body, idempotencyKey) =>
      call(routes.startReview, { params: { id }, body }, { idempotencyKey }),
    onSent: afterStep,
  });
  return (
    <DraftFormFrame
      form={form}
      actions={<StepActions form={form} go="形式審査を終えて進む" onClose={onClose} />}
    >
      <p className="text-std-16N-170">
        記載、添付書類、署名がそろっていることを確かめ、実質審査へ進みます。
      </p>
      {problems.length > 0 || differing > 0 ? (
        <p className="text-std-16N-170">
          {`形式チェックの指摘が${problems.length}件、台帳との相違が${differing}件あります。`}
        </p>
      ) : null}
    </DraftFormFrame>
  );
}

/** 交付・通知の記録 */
export function DeliverForm({ application, onClose }: StepFormProps): ReactElement {
  const afterStep = useAfterStep();
  const { id, state } = application;
  const form = useDraftForm({
    id: 'deliver',
    schema: bodySchema(routes.deliverResult),
    initial: { note: null },
    labels: { note: '連絡' },
    send: (body, idempotencyKey) =>
      call(routes.deliverResult, { params: { id }, body }, { idempotencyKey }),
    onSent: afterStep,
  });
  const hint =
    state === 'refused'
      ? '不承認の通知（理由と教示）を渡した日や方法。申請した方にも見えます。'
      : '渡した相手や方法。申請した方にも見えます。';
  return (
    <DraftFormFrame
      form={form}
      actions={<StepActions form={form} go="交付・通知を記録する" onClose={onClose} />}
    >
      <TextArea {...form.textField('note')} autoFocus hint={hint} />
    </DraftFormFrame>
  );
}

/** 取下げ — said at the counter, by telephone or in writing. */
export function WithdrawForm({ application: { id, fee }, onClose }: StepFormProps): ReactElement {
  const afterStep = useAfterStep();
  const form = useDraftForm({
    id: 'withdraw',
    schema: bodySchema(routes.withdrawForResident),
    initial: { reason: null },
    labels: { reason: '取下げの理由' },
    send: (body, idempotencyKey) =>
      call(routes.withdrawForResident, { params: { id }, body }, { idempotencyKey }),
    onSent: afterStep,
  });
  return (
    <DraftFormFrame
      form={form}
      actions={<StepActions form={form} go="取り下げる" isDanger onClose={onClose} />}
    >
      <p className="text-std-16N-170">
        {fee.state === 'paid'
          ? '取り下げると元に戻せません。納められた手数料は還付されます。'
          : '取り下げると元に戻せません。'}
      </p>
      <TextArea
        {...form.textField('reason')}
        autoFocus
        hint="誰から、どの方法で申出があったか。申請した方にも見えます。"
      />
    </DraftFormFrame>
  );
}
