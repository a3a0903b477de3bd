/** ボタン — starts something on this page; says what it is doing while it does it. */
import type { ButtonHTMLAttributes, ReactElement } from 'react';

import { type ActionKind, actionStyle } from './style.ts';

export interface ActionProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: ActionKind;
  /** Words shown while the work runs; presses are then ignored. */
  busy?: string | false;
}

export function Action(props: ActionProps): ReactElement {
  const { kind = 'secondary', busy = false, type = 'button', children, ...rest } = props;
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={busy ? true : undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      className={actionStyle(kind)}
    >
      {busy || children}
    </button>
  );
}
