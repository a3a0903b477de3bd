/** 決定の欄 — an approval, or a refusal with its reasons; how to contest it is added by rule. */
import { applicationRoutes as routes } from '@yakuba/contract/application';
import type { ReactElement } from 'react';
import { z } from 'zod';

import { bodySchema, call } from '../../api/client.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { PeopleChoice, usePeopleChoice } from './PeopleChoice.tsx';
import { StepActions } from './StepActions.tsx';
import type { StepFormProps } from './StepPanel.tsx';
import { useAfterStep } from './use-application.ts';

const approveSchema = z.object({ note: z.string().max(500).nullable().default(null) });

export function ApproveForm({ application, onClose }: StepFormProps): ReactElement {
  const afterStep = useAfterStep();
  const { id } = application;
  const people = usePeopleChoice(id);
  const form = useDraftForm({
    id: 'approve',
    schema: approveSchema,
    initial: { note: '' },
    labels: { note: '連絡' },
    send: ({ note }, idempotencyKey) => {
      const body = {
        decision: 'approved' as const,
        note: note || null,
        selection: people.selection,
      };
      return call(routes.decideApplication, { params: { id }, body }, { idempotencyKey });
    },
    onSent: afterStep,
  });
  return (
    <DraftFormFrame
      form={form}
      actions={<StepActions form={form} go="承認する" onClose={onClose} />}
    >
      <p className="text-std-16N-170">承認すると、申請した方に結果が見えるようになります。</p>
      <p className="text-std-16N-170">証明書の申請では、この時点の台帳から証明書を作ります。</p>
      <TextArea
        {...form.textField('note')}
        autoFocus
        hint="申請した方に見えます。なくてもかまいません。"
      />
      <PeopleChoice people={people} />
    </DraftFormFrame>
  );
}

const [, refusal] = bodySchema(routes.decideApplication).options;

export function RefuseForm({ application: { id, fee }, onClose }: StepFormProps): ReactElement {
  const afterStep = useAfterStep();
  const form = useDraftForm({
    id: 'refuse',
    schema: refusal,
    initial: { decision: 'refused', reason: '' },
    labels: { reason: '不承認の理由' },
    send: (body, idempotencyKey) =>
      call(routes.decideApplication, { params: { id }, body }, { idempotencyKey }),
    onSent: afterStep,
  });
  return (
    <DraftFormFrame
      form={form}
      actions={<StepActions form={form} go="不承認にする" isDanger onClose={onClose} />}
    >
      <p className="text-std-16N-170">
        理由とともに、審査請求のしかた（教示）を申請した方に示します。教示の文は自動で付きます。
      </p>
      {fee.state === 'paid' ? (
        <p className="text-std-16N-170">納められた手数料は還付されます。</p>
      ) : null}
      <TextArea
        {...form.textField('reason')}
        required
        autoFocus
        rows={5}
        hint="どの要件に、どの事実が当てはまらないか。根拠の条文も書きます。"
      />
    </DraftFormFrame>
  );
}
