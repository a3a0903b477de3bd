/** 異動者の取りやめ — takes a person out of a notification again; asked before it is done. */
import { type ReactElement, useState } from 'react';

import { valueAt } from '../../../form/path.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { ChangeView } from '../change-form.ts';
import { givenName } from '../given-name.ts';

export interface RemoveMemberProps {
  view: ChangeView;
  index: number;
}

export function RemoveMember({ view, index }: RemoveMemberProps): ReactElement | null {
  const [isAsked, setAsked] = useState(false);
  const { form, goTo } = view;
  const members = valueAt(form.values, 'members');
  if (!Array.isArray(members) || members.length < 2) return null;
  const name = givenName(form, `members.${index}`) || `異動者${index + 1}`;
  return (
    <div>
      <Button kind="quiet" onClick={() => setAsked(true)}>
        この異動者を取りやめる
      </Button>
      <Dialog
        id={`remove-member-${index}`}
        title={`${name}を異動者から外します`}
        open={isAsked}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button kind="primary" onClick={() => setAsked(false)}>
              外さない
            </Button>
            <Button
              kind="danger"
              onClick={() => {
                setAsked(false);
                form.removeRow('members', index);
                goTo(`member-${Math.max(1, index)}`);
              }}
            >
              外す
            </Button>
          </>
        }
      >
        <p>この方について入力した内容は消えます。</p>
      </Dialog>
    </div>
  );
}
