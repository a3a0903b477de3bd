/** 区分替え — where a number goes on to; it keeps its number and its place by time. */
import type { ConsoleTicket, MenuLine } from '@yakuba/contract/queue';
import { type ReactElement, useState } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';

export interface TransferDialogProps {
  /** Null: closed. */
  ticket: ConsoleTicket | null;
  menu: readonly MenuLine[];
  onClose: () => void;
  onChosen: (ticket: ConsoleTicket, categoryCode: string) => void;
}

export function TransferDialog(props: TransferDialogProps): ReactElement {
  const { ticket, menu, onClose, onChosen } = props;
  const others = menu.filter(({ code }) => code !== ticket?.categoryCode);
  const [code, setCode] = useState('');
  const chosen = code || (others[0]?.code ?? '');
  return (
    <Dialog
      id="transfer"
      title={`${ticket?.label ?? ''}を別の区分に回す`}
      open={ticket !== null}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>やめる</Button>
          <Button
            kind="primary"
            disabled={chosen === ''}
            onClick={() => ticket && onChosen(ticket, chosen)}
          >
            この区分に回す
          </Button>
        </>
      }
    >
      <p>番号は変わりません。取った時刻の順に並ぶので、待ち直しにはなりません。</p>
      <RadioGroup
        id="transfer-category"
        name="transfer-category"
        label="回す先の区分"
        direction="column"
        value={chosen}
        choices={others.map((line) => ({
          value: line.code,
          label: `${line.prefix}　${line.title}`,
          hint: `待ち ${line.waiting}人`,
        }))}
        onChange={setCode}
      />
    </Dialog>
  );
}
