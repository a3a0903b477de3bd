/** パンくず — Breadcrumb: where this page stands; the last entry is the page itself. */
import type { ReactElement, ReactNode } from 'react';

export interface BreadcrumbProps {
  /** Links from the top downward, then the words of this page. */
  steps: readonly { readonly key: string; readonly step: ReactNode }[];
}

export function Breadcrumb({ steps }: BreadcrumbProps): ReactElement {
  return (
    <nav aria-label="現在位置">
      <ol className="flex flex-wrap items-center text-dns-14N-130">
        {steps.map(({ key, step }, place) => (
          <li key={key} aria-current={place === steps.length - 1 ? 'page' : undefined}>
            {place === 0 ? null : <span aria-hidden="true" className={divider} />}
            {step}
          </li>
        ))}
      </ol>
    </nav>
  );
}

const divider = [
  'mx-2 inline-block size-1.5 rotate-45 border-t border-r border-solid-gray-600 align-middle',
].join(' ');
