/** 誤りの一覧 — everything to be put right, each line leading to its field. */
import type { MouseEvent, ReactElement } from 'react';

import { linkStyle } from '../../ui/control-style.ts';
import { glyph } from '../../ui/glyph.tsx';
import { useFocusOn } from '../../ui/use-focus-on.ts';
import { useSay } from '../app/language.tsx';

export interface SummaryLine {
  readonly fieldId: string;
  readonly message: string;
}

export interface SummaryProps {
  lines: readonly SummaryLine[];
  /** Count of attempts: whenever it grows, the focus moves here. */
  attempt: number;
}

export function Summary({ lines, attempt }: SummaryProps): ReactElement | null {
  const say = useSay();
  const ref = useFocusOn<HTMLDivElement>(lines.length > 0 ? attempt : 0);
  if (lines.length === 0) return null;
  return (
    <div ref={ref} role="alert" tabIndex={-1} className={frame}>
      <h2 className="flex items-center gap-2 text-std-18B-160 text-error-2">
        {glyph('error')}
        {say('fill.summary')}
      </h2>
      <ul className="mt-2 flex flex-col gap-1">
        {lines.map(({ fieldId, message }) => (
          <li key={`${fieldId} ${message}`}>
            <a href={`#${fieldId}`} onClick={goToField} className={linkStyle}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Of a group the first control takes the focus. */
function goToField(event: MouseEvent<HTMLAnchorElement>): void {
  const id = decodeURIComponent(event.currentTarget.hash.slice(1));
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  const control = field.querySelector<HTMLElement>('input, select, textarea') ?? field;
  control.focus();
  control.scrollIntoView({ block: 'center' });
}

const frame = 'rounded-8 border-2 border-error-2 bg-white px-5 py-4';
