/** 窓口の選択 — at which desk this machine stands, and which categories it serves. */
import type { MenuLine } from '@yakuba/contract/queue';
import { type ReactElement, useState } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { type Desk, servedOf } from './desk-choice.ts';

export interface DeskDialogProps {
  desk: Desk;
  menu: readonly MenuLine[];
  open: boolean;
  onClose: () => void;
}

export function DeskDialog({ desk, menu, open, onClose }: DeskDialogProps): ReactElement {
  const [name, setName] = useState(desk.desk);
  const [codes, setCodes] = useState(() => servedOf(menu, desk).map(({ code }) => code));
  const [problem, setProblem] = useState<'name' | 'codes' | null>(null);
  const keep = () => {
    const text = name.normalize('NFKC').trim();
    if (text === '') return setProblem('name');
    if (codes.length === 0 && menu.length > 0) return setProblem('codes');
    desk.choose({ desk: text, categoryCodes: codes.length === menu.length ? null : codes });
    onClose();
  };
  return (
    <Dialog
      id="desk"
      title="この端末の窓口"
      open={open}
      onClose={onClose}
      actions={
        <>
          {desk.desk === '' ? null : <Button onClick={onClose}>やめる</Button>}
          <Button kind="primary" onClick={keep}>
            この窓口で呼ぶ
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-5">
        <TextField
          id="desk-name"
          label="窓口の名前"
          hint="表示板にこのまま出ます。例：1番窓口"
          required
          maxLength={20}
          width="s"
          value={name}
          error={problem === 'name' ? '窓口の名前を入力してください。' : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <ServedChoice
          menu={menu}
          codes={codes}
          isMissing={problem === 'codes'}
          onChange={setCodes}
        />
      </div>
    </Dialog>
  );
}

interface ServedChoiceProps {
  menu: readonly MenuLine[];
  codes: readonly string[];
  /** Nothing was chosen. */
  isMissing: boolean;
  onChange: (codes: string[]) => void;
}

function ServedChoice({ menu, codes, isMissing, onChange }: ServedChoiceProps): ReactElement {
  return (
    <fieldset>
      <legend className="text-dns-16B-130">受け持つ区分</legend>
      {menu.map(({ code, title, prefix }) => (
        <Checkbox
          key={code}
          id={`desk-${code}`}
          label={`${prefix}　${title}`}
          checked={codes.includes(code)}
          onChange={({ target: { checked } }) => {
            const others = codes.filter((other) => other !== code);
            onChange(checked ? [...others, code] : others);
          }}
        />
      ))}
      {isMissing ? (
        <p role="alert" className="text-dns-16N-130 text-error-2">
          区分を一つ以上選んでください。
        </p>
      ) : null}
    </fieldset>
  );
}
