/** 手順の画面 — one page of a change: its problems, its fields and what comes next. */
import type { ReactElement } from 'react';

import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { problemsWithin } from '../../form/draft-state.ts';
import type { StepFlow } from '../../form/use-step-flow.ts';
import { Button } from '../../ui/Button.tsx';
import type { ChangeStepPage, ChangeView } from './change-form.ts';
import { SaveDraftButton } from './SaveDraftButton.tsx';
import type { ChangeForm } from './use-change-form.ts';

export interface StepFormProps {
  page: ChangeStepPage;
  change: ChangeForm;
  view: ChangeView;
  flow: StepFlow;
}

export function StepForm({ page, change, view, flow }: StepFormProps): ReactElement {
  const { form } = change;
  const { further } = page;
  const shown = { ...form, problems: problemsWithin(form.problems, page.paths), failure: null };
  return (
    <DraftFormFrame
      form={shown}
      labels={page.labels ?? 'beside'}
      onEnter={flow.next}
      actions={
        <>
          <Button type="submit" kind="primary">
            {flow.place === flow.count - 1 ? '確認へ進む' : '次へ進む'}
          </Button>
          {further ? (
            <Button
              onClick={() => {
                if (form.check(page.paths)) further.run(view);
              }}
            >
              {further.label}
            </Button>
          ) : null}
          {flow.place > 1 ? <Button onClick={flow.back}>前へ戻る</Button> : null}
          <SaveDraftButton saving={change.saving} />
        </>
      }
    >
      {page.body(view)}
    </DraftFormFrame>
  );
}
