/** 住民票の見出しの添え書き — the reading of the name and the marks of the record. */
import type { ResidentView } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { MarkBadges } from '../words/MarkBadges.tsx';

export function RecordNote({ view }: { view: ResidentView }): ReactElement {
  return (
    <>
      <span className="text-std-18N-160 text-solid-gray-700">{view.record.fullNameKana}</span>
      <MarkBadges marks={view.marks} />
    </>
  );
}
