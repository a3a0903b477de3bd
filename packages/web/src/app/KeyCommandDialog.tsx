/**
 * キー操作の一覧 — every key command, and the switch that turns them off.
 *
 * @spec juki 2.3.2
 */
import { Fragment, type ReactElement } from 'react';

import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import type { KeyCommand } from './key-commands.ts';

export interface KeyCommandDialogProps {
  commands: readonly KeyCommand[];
  open: boolean;
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
  onClose: () => void;
}

export function KeyCommandDialog(props: KeyCommandDialogProps): ReactElement {
  const { commands, open, isOn, onSwitch, onClose } = props;
  return (
    <Dialog
      id="key-commands"
      title="キー操作の一覧"
      open={open}
      onClose={onClose}
      actions={
        <Button kind="primary" onClick={onClose}>
          閉じる
        </Button>
      }
    >
      <p>入力欄の外で押すと働きます。2つ並んだキーは、続けて押してください。</p>
      <dl className="my-4 grid grid-cols-[6rem_1fr] items-center gap-y-2">
        {commands.map(({ keys, label }) => (
          <Fragment key={keys}>
            <dt className="flex gap-1">
              {keys.split(' ').map((key) => (
                <KeyHint key={key}>{key}</KeyHint>
              ))}
            </dt>
            <dd>{label}</dd>
          </Fragment>
        ))}
      </dl>
      <Checkbox
        id="key-commands-on"
        label="キー操作を使う"
        checked={isOn}
        onChange={(event) => onSwitch(event.target.checked)}
      />
    </Dialog>
  );
}
