/** 署名の項目 — the statement that what was written has been read; the card signs it afterwards. */
import type { AnswerValue } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { FieldError, RequiredMark } from '../ui/Field.tsx';
import type { ItemFrame } from './ItemField.tsx';

export interface SignatureItemProps {
  frame: ItemFrame;
  label: string;
  isSigned: boolean;
  onChange: (value: AnswerValue) => void;
}

export function SignatureItem(props: SignatureItemProps): ReactElement {
  const { frame, label, isSigned, onChange } = props;
  const { id, error } = frame;
  return (
    <div className="flex flex-col gap-1.5">
      <label className="flex min-h-12 cursor-pointer items-center gap-3 text-std-17B-170">
        <input
          id={id}
          type="checkbox"
          checked={isSigned}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.target.checked ? true : null)}
          className="size-6 shrink-0"
        />
        <span>
          {label}
          <RequiredMark />
        </span>
      </label>
      <FieldError id={id} message={error} />
    </div>
  );
}
