/** 大きなボタン — a button for fingers; `busy` says what is under way and takes no more presses. */
import type { ButtonHTMLAttributes, ReactElement } from 'react';

import { touchPrimary, touchSecondary } from './touch-style.ts';

export interface TouchButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: 'primary' | 'secondary';
  busy?: string | false;
}

export function TouchButton(props: TouchButtonProps): ReactElement {
  const { kind = 'secondary', busy = false, className = '', children, ...rest } = props;
  return (
    <button
      {...rest}
      type="button"
      aria-disabled={busy ? true : undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={`${kind === 'primary' ? touchPrimary : touchSecondary} ${className}`}
    >
      {busy || children}
    </button>
  );
}
