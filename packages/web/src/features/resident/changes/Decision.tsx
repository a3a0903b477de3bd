/**
 * 決裁 — what the signed-in person may do with this change, and why something is not offered.
 * Made anew for each state of the change, so that no window stays open over the next one.
 *
 * @spec juki 4.0.8
 */
import { type ReactElement, useState } from 'react';

import { ButtonLink } from '../../../app/links.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import type { ChangeAnswer } from './ChangeView.tsx';
import { ReturnDialog } from './ReturnDialog.tsx';
import { StepDialog } from './StepDialog.tsx';
import { useChangeOptions } from './use-change-options.ts';

type Asked = 'approve' | 'return' | 'withdraw';

export function Decision({ answer }: { answer: ChangeAnswer }): ReactElement | null {
  const { change } = answer;
  const [asked, ask] = useState<Asked | null>(null);
  const options = useChangeOptions(answer);
  const close = () => ask(null);
  const isDraft = change.status === 'draft';
  if (!options.isOpen) return null;
  return (
    <div data-screen-only>
      <Section id="decision" title={change.status === 'submitted' ? '決裁' : 'この仮登録の手続'}>
        {options.explanation ? <Notice kind="information" title={options.explanation} /> : null}
        <div className="mt-4 flex flex-wrap gap-3">
          {options.mayApprove ? (
            <Button kind="primary" onClick={() => ask('approve')}>
              決裁して本登録する
            </Button>
          ) : null}
          {options.mayReturn ? <Button onClick={() => ask('return')}>差し戻す</Button> : null}
          {options.mayRevise ? (
            <ButtonLink kind={isDraft ? 'primary' : 'secondary'} to={options.revisePage}>
              {isDraft ? '入力を再開する' : '内容を直す'}
            </ButtonLink>
          ) : null}
          {options.mayWithdraw ? (
            <Button onClick={() => ask('withdraw')}>
              {isDraft ? '下書きを破棄する' : '取り下げる'}
            </Button>
          ) : null}
        </div>
      </Section>
      {asked === 'approve' || asked === 'withdraw' ? (
        <StepDialog answer={answer} step={asked} onClose={close} />
      ) : null}
      {asked === 'return' ? <ReturnDialog change={change} onClose={close} /> : null}
    </div>
  );
}
