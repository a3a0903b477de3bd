/** お知らせ帯 — Notice: something to know about this page, in words, sign and colour. */
import type { ReactElement, ReactNode } from 'react';

import { type GlyphName, glyph } from './glyph.tsx';

export type NoticeKind = 'information' | 'success' | 'warning' | 'error';

export interface NoticeProps {
  kind: NoticeKind;
  title: string;
  children?: ReactNode;
  /** Read out at once when it appears: `alert` for refusals, `status` for good news. */
  announce?: 'alert' | 'status';
}

export function Notice({ kind, title, children, announce }: NoticeProps): ReactElement {
  return (
    <div role={announce} className={`rounded-8 border-2 bg-white px-4 py-3 ${frame[kind]}`}>
      <p className="flex items-start gap-2 text-dns-16B-130">
        <span className={ink[kind]}>{glyph(sign[kind])}</span>
        <span>{title}</span>
      </p>
      {children ? <div className="mt-1 pl-7 text-std-16N-170">{children}</div> : null}
    </div>
  );
}

const sign: Record<NoticeKind, GlyphName> = {
  information: 'information',
  success: 'success',
  warning: 'warning',
  error: 'error',
};
const frame: Record<NoticeKind, string> = {
  information: 'border-blue-900',
  success: 'border-success-2',
  warning: 'border-warning-yellow-2',
  error: 'border-error-2',
};
const ink: Record<NoticeKind, string> = {
  information: 'text-blue-900',
  success: 'text-success-2',
  warning: 'text-warning-yellow-2',
  error: 'text-error-2',
};
