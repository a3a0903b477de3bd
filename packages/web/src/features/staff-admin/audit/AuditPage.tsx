/**
 * 操作記録 — who did or read what of whom, who has read a record, and what stands out.
 *
 * @spec juki 10.2
 */
import { type ReactElement, useState } from 'react';

import { Page } from '../../../app/Page.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EntriesView } from './EntriesView.tsx';
import { ReadersView } from './ReadersView.tsx';
import { ReviewView } from './ReviewView.tsx';

const views = {
  entries: '操作記録を調べる',
  readers: '住民の記録を照会した職員',
  review: '操作記録の分析',
} as const;
type View = keyof typeof views;

export function AuditPage(): ReactElement {
  const [view, setView] = useState<View>('entries');
  return (
    <Page title="操作記録">
      <fieldset className="flex flex-wrap gap-2">
        <legend className="sr-only">表示の切替え</legend>
        {(Object.keys(views) as View[]).map((one) => (
          <Button
            key={one}
            kind={one === view ? 'primary' : 'secondary'}
            aria-pressed={one === view}
            onClick={() => setView(one)}
          >
            {views[one]}
          </Button>
        ))}
      </fieldset>
      {view === 'entries' ? <EntriesView /> : null}
      {view === 'readers' ? <ReadersView /> : null}
      {view === 'review' ? <ReviewView /> : null}
    </Page>
  );
}
