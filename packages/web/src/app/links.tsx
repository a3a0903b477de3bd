/** 画面内リンク — links of the design system that move between pages without reloading. */
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ReactElement, Ref } from 'react';

import { linkStyle } from '../ui/control-style.ts';
import { LinkButton } from '../ui/LinkButton.tsx';

interface AnchorProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>;
}

function TextAnchor(props: AnchorProps): ReactElement {
  return <a {...props} className={`${linkStyle} ${props.className ?? ''}`} />;
}

/** 文中のリンク — an underlined link to a page of the application. */
export const TextLink = createLink(TextAnchor);

/** ボタン型リンク — a link to a page with the weight of a button; `kind` as in Button. */
export const ButtonLink = createLink(LinkButton);
