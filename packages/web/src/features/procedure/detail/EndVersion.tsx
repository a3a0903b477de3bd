/** 版の廃止 — from which day on a published version is no more in force, and why. */
import { useQueryClient } from '@tanstack/react-query';
import { endBody, procedureRoutes } from '@yakuba/contract/procedure';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';

import { call } from '../../../api/client.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';

const schema = endBody.omit({ version: true });

export interface EndVersionProps {
  procedureCode: string;
  version: number;
}

export function EndVersion({ procedureCode, version }: EndVersionProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const client = useQueryClient();
  const form = useDraftForm({
    id: `end-${version}`,
    schema,
    labels: { endsOn: '廃止日', reason: '廃止の理由' },
    initial: { endsOn: todayInJapan(new Date()) },
    send: (given, idempotencyKey) => {
      const body = { ...given, version };
      return call(
        procedureRoutes.endProcedure,
        { params: { procedureCode }, body },
        { idempotencyKey },
      );
    },
    onSent: () => {
      setOpen(false);
      void client.invalidateQueries({ queryKey: ['procedure'] });
    },
  });
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        廃止する<span className="sr-only">（第{version}版）</span>
      </Button>
      <Dialog
        id={`end-dialog-${version}`}
        title={`第${version}版を廃止する`}
        open={isOpen}
        onClose={() => setOpen(false)}
        actions={<Button onClick={() => setOpen(false)}>やめる</Button>}
      >
        <p>廃止日から、住民はこの版で申請できません。標準のある手続は標準に戻ります。</p>
        <div className="mt-4">
          <DraftFormFrame
            form={form}
            actions={
              <Button type="submit" kind="danger" busy={form.isBusy && '廃止しています'}>
                廃止する
              </Button>
            }
          >
            <DateField {...form.dateField('endsOn')} required />
            <TextArea {...form.textField('reason')} required />
          </DraftFormFrame>
        </div>
      </Dialog>
    </>
  );
}
