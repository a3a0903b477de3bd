/** 画面 — one page inside the shell: place, heading, actions and content. */
import type { ReactElement, ReactNode } from 'react';

import { Breadcrumb, type BreadcrumbProps } from '../ui/Breadcrumb.tsx';

export interface PageProps {
  title: string;
  /** Small words beside the title: 異動処理名, a date, a status badge. */
  note?: ReactNode;
  breadcrumb?: BreadcrumbProps['steps'];
  actions?: ReactNode;
  children: ReactNode;
}

/** The heading takes the focus when the page is reached from another. */
export function Page({ title, note, breadcrumb, actions, children }: PageProps): ReactElement {
  return (
    <>
      {breadcrumb ? <Breadcrumb steps={breadcrumb} /> : null}
      <div className="mt-1 mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <h1 tabIndex={-1} className="text-std-28B-150">
            {title}
          </h1>
          {note}
        </div>
        {actions ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      <div className="flex flex-col gap-8">{children}</div>
    </>
  );
}
