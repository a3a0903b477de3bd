/** 案内のリンク — goes to a page of the same town; opens anew where the person asks for that. */
import type { AnchorHTMLAttributes, MouseEvent, ReactElement } from 'react';

import { linkStyle } from '../../ui/control-style.ts';
import { addressOf } from './place.ts';
import { go, useTownCode } from './use-place.ts';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** Path below the town, as in `procedures/moving-in`. */
  to: string;
}

export function Link({ to, className = linkStyle, ...rest }: LinkProps): ReactElement {
  const href = addressOf(useTownCode(), to);
  return (
    <a
      {...rest}
      href={href}
      className={className}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        go(to);
      }}
    />
  );
}

function isPlainClick(event: MouseEvent): boolean {
  const isHeld = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !isHeld && !event.defaultPrevented;
}
