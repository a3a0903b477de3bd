/** ボタン — Button: starts something on this page. For going elsewhere use LinkButton. */
import type { ButtonHTMLAttributes, ReactElement, ReactNode, Ref } from 'react';

import { type ButtonKind, buttonStyle } from './control-style.ts';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** One `primary` per page; `danger` for what can't simply be undone. */
  kind?: ButtonKind;
  /** Words shown while the work runs (「登録しています」); presses are then ignored. */
  busy?: string | false;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

export function Button(props: ButtonProps): ReactElement {
  const { kind = 'secondary', busy = false, type = 'button', className = '', ...rest } = props;
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={busy ? true : undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={`${buttonStyle(kind)} ${className}`}
    >
      {busy || rest.children}
    </button>
  );
}
