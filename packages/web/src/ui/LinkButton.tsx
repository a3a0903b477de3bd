/** ボタン型リンク — LinkButton: goes to another page, with the weight of a button. */
import type { AnchorHTMLAttributes, ReactElement, Ref } from 'react';

import { type ButtonKind, buttonStyle } from './control-style.ts';

export interface LinkButtonProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  kind?: ButtonKind;
  ref?: Ref<HTMLAnchorElement>;
}

export function LinkButton({ kind = 'secondary', ...rest }: LinkButtonProps): ReactElement {
  return <a {...rest} className={`${buttonStyle(kind)} ${rest.className ?? ''}`} />;
}
