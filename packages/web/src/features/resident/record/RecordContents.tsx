/** 画面内の目次 — links to the parts of a long record. */
import type { ReactElement } from 'react';

import { linkStyle } from '../../../ui/control-style.ts';

export interface RecordContentsProps {
  /** Ids of sections and their titles, in their order on the page. */
  parts: readonly { readonly id: string; readonly title: string }[];
}

export function RecordContents({ parts }: RecordContentsProps): ReactElement {
  return (
    <nav aria-label="この住民票の目次" className="border-y border-solid-gray-300">
      <ul className="flex flex-wrap gap-x-6">
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}-title`} className={`${linkStyle} inline-flex min-h-11 items-center`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
