/** 決裁・取下げの確認 — says once more what is about to happen, then does it. @spec juki 4.0.8 */
import { changeKinds } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { DescriptionList } from '../../../ui/DescriptionList.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { dateWords } from '../words/date-words.ts';
import type { ChangeAnswer } from './ChangeView.tsx';
import { StepFailure } from './StepFailure.tsx';
import { useChangeStep } from './use-change-steps.ts';

export interface StepDialogProps {
  answer: ChangeAnswer;
  step: 'approve' | 'withdraw';
  onClose: () => void;
}

export function StepDialog({ answer, step, onClose }: StepDialogProps): ReactElement {
  const { change, preview } = answer;
  const words = wordsOf[step === 'withdraw' && change.status === 'draft' ? 'discard' : step];
  const doing = useChangeStep(words.route, change);
  const alertCount = preview?.alerts.length ?? 0;
  return (
    <Dialog
      id="step-dialog"
      title={words.title}
      open
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>やめる</Button>
          <Button
            kind={step === 'approve' ? 'primary' : 'danger'}
            busy={doing.isPending && words.busy}
            onClick={() => doing.mutate()}
          >
            {words.act}
          </Button>
        </>
      }
    >
      <p>{words.consequence}</p>
      <DescriptionList
        items={[
          { term: '手続', value: changeKinds[change.kind] },
          { term: '対象', value: change.heading },
          { term: '異動日', value: dateWords(change.effectiveOn) },
          { term: '変わる方', value: preview ? `${preview.people.length}人` : '' },
          {
            term: '確認事項',
            value: alertCount > 0 ? `${alertCount}件（内容を確かめた）` : 'なし',
          },
        ]}
      />
      <StepFailure failure={doing.error} onReloaded={onClose} />
    </Dialog>
  );
}

const wordsOf = {
  approve: {
    route: 'approveChange',
    title: '決裁して本登録しますか',
    act: '本登録する',
    busy: '本登録しています',
    consequence: '住民票に記載され、証明書や他の業務に反映されます。',
  },
  withdraw: {
    route: 'withdrawChange',
    title: 'この仮登録を取り下げますか',
    act: '取り下げる',
    busy: '取り下げています',
    consequence: '取り下げた仮登録は元に戻せません。同じ内容が必要なときは、入力し直してください。',
  },
  discard: {
    route: 'withdrawChange',
    title: 'この下書きを破棄しますか',
    act: '破棄する',
    busy: '破棄しています',
    consequence: '破棄した下書きは元に戻せません。必要なときは、入力し直してください。',
  },
} as const;
