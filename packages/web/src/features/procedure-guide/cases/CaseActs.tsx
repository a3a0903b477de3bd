/** 案件の操作 — take it; or, holding it, hand it over or break it off. */
import type { CaseDetail } from '@yakuba/contract/procedure-guide';
import { type ReactElement, useState } from 'react';

import { useMay } from '../../../app/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { guidePermissions } from '../permissions.ts';
import type { CaseMoves } from './use-case-move.ts';

export interface CaseActsProps {
  detail: CaseDetail;
  moves: CaseMoves;
}

export function CaseActs({ detail, moves }: CaseActsProps): ReactElement | null {
  const mayWork = useMay(guidePermissions.work);
  const { state, isMine, desk } = detail;
  if (!mayWork) return null;
  if (state === 'waiting') {
    return (
      <div>
        <Button
          kind="primary"
          busy={moves.isBusy && '受け取っています'}
          onClick={() => void moves.take()}
        >
          {desk}で受け取る
        </Button>
      </div>
    );
  }
  if (state === 'in-progress' && isMine) return <HandOver detail={detail} moves={moves} />;
  return state === 'guiding' ? <StopCase moves={moves} /> : null;
}

function HandOver({ detail, moves }: CaseActsProps): ReactElement {
  const { desk, desks, parts } = detail;
  const ahead = desks.filter((one) => one !== desk);
  const open = ahead.find((one) =>
    parts.some((part) => part.desk === one && part.state !== 'done'),
  );
  const [to, setTo] = useState(open ?? ahead[0] ?? desk ?? '');
  const [note, setNote] = useState('');
  const left = parts.filter((part) => part.desk === desk && part.state !== 'done').length;
  return (
    <Section id="hand-over" title="次の窓口へ引き継ぐ" card>
      <div className="flex flex-col gap-4">
        {left > 0 ? (
          <p className="text-std-16N-170">この窓口の手続が{left}件残っています。</p>
        ) : null}
        <Select
          id="hand-over-desk"
          label="引継先"
          value={to}
          choices={[...ahead, ...(desk === null ? [] : [desk])].map((one) => ({
            value: one,
            label: one === desk ? `${one}（受け取る前に戻す）` : one,
          }))}
          onChange={({ target }) => setTo(target.value)}
        />
        <TextField
          id="hand-over-note"
          label="次の窓口への連絡"
          width="l"
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <div className="flex flex-wrap gap-3">
          <Button
            kind="primary"
            busy={moves.isBusy && '引き継いでいます'}
            onClick={() => void moves.handOver(to, note)}
          >
            {to}へ引き継ぐ
          </Button>
          <StopCase moves={moves} />
        </div>
      </div>
    </Section>
  );
}

function StopCase({ moves }: { moves: CaseMoves }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  return (
    <>
      <div>
        <Button kind="quiet" onClick={() => setOpen(true)}>
          案件を中止する
        </Button>
      </div>
      <Dialog
        id="stop-case"
        title="案件を中止しますか"
        open={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>続ける</Button>
            <Button
              kind="danger"
              busy={moves.isBusy && '中止しています'}
              onClick={() => {
                if (reason.trim() === '') return setMissing(true);
                setOpen(false);
                void moves.stop(reason);
              }}
            >
              中止する
            </Button>
          </>
        }
      >
        <p>提出した申請は取り下げられません。案内の途中の答えは消えます。</p>
        <TextField
          id="stop-reason"
          label="中止の理由"
          required
          width="full"
          value={reason}
          error={isMissing && reason.trim() === '' ? '中止の理由を入力してください。' : undefined}
          onChange={({ target }) => setReason(target.value)}
        />
      </Dialog>
    </>
  );
}
