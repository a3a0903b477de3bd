/** パスワード欄 — a password that can be shown while it is checked. */
import { type ReactElement, useState } from 'react';

import { TextField, type TextFieldProps } from '../../ui/TextField.tsx';

export function PasswordField(props: TextFieldProps): ReactElement {
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      width="full"
      autoCapitalize="none"
      className="pr-20"
      inside={
        <button
          type="button"
          aria-pressed={isShown}
          aria-controls={props.id}
          onClick={() => setShown(!isShown)}
          className={showStyle}
        >
          {isShown ? '隠す' : '表示'}
          <span className="sr-only">（{props.label}）</span>
        </button>
      }
    />
  );
}

const showStyle = [
  'min-h-11 rounded-8 px-4 text-dns-16N-130 text-key-900 underline underline-offset-4',
  'cursor-pointer hover:decoration-2',
].join(' ');
