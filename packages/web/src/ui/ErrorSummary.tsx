/** 誤りの一覧 — ErrorSummary: everything refused, each line leading to its field. */
import type { MouseEvent, ReactElement } from 'react';

import { linkStyle } from './control-style.ts';
import { glyph } from './glyph.tsx';
import { useFocusOn } from './use-focus-on.ts';

export interface SummaryLine {
  /** Id of the field to go to; none when the problem belongs to no field. */
  readonly fieldId?: string | undefined;
  readonly message: string;
}

export interface ErrorSummaryProps {
  title?: string;
  lines: readonly SummaryLine[];
  /** Count of attempts: whenever it grows, the focus moves here. */
  attempt: number;
}

export function ErrorSummary(props: ErrorSummaryProps): ReactElement | null {
  const { title = '入力内容をご確認ください', lines, attempt } = props;
  const ref = useFocusOn<HTMLDivElement>(lines.length > 0 ? attempt : 0);
  if (lines.length === 0) return null;
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="rounded-8 border-2 border-error-2 bg-white px-5 py-4"
    >
      <h2 className="flex items-center gap-2 text-std-18B-160 text-error-2">
        {glyph('error')}
        {title}
      </h2>
      <ul className="mt-2 flex flex-col gap-1">
        {lines.map((line) => (
          <li key={`${line.fieldId} ${line.message}`} className="text-std-16N-170">
            {line.fieldId ? (
              <a href={`#${line.fieldId}`} onClick={goToField} className={linkStyle}>
                {line.message}
              </a>
            ) : (
              line.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function goToField(event: MouseEvent<HTMLAnchorElement>): void {
  const field = findField(decodeURIComponent(event.currentTarget.hash.slice(1)));
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.scrollIntoView({ block: 'center' });
}

/** A problem may lie deeper than any field (`…-dateOfBirth-on`): then the nearest field above. */
function findField(id: string): HTMLElement | null {
  const field = document.getElementById(id);
  const end = id.lastIndexOf('-');
  return field ?? (end > 0 ? findField(id.slice(0, end)) : null);
}
