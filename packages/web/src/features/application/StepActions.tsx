/** 動きの欄のボタン — the deed by its own name, and a way back that changes nothing. */
import type { ReactElement } from 'react';

import type { DraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';

export interface StepActionsProps {
  form: DraftForm;
  go: string;
  isDanger?: boolean;
  onClose: () => void;
}

export function StepActions(props: StepActionsProps): ReactElement {
  const { form, go, isDanger = false, onClose } = props;
  return (
    <>
      <Button
        type="submit"
        kind={isDanger ? 'danger' : 'primary'}
        busy={form.isBusy && '記録しています'}
      >
        {go}
      </Button>
      <Button onClick={onClose}>やめる</Button>
    </>
  );
}
