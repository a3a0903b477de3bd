/** 手続の内容の一覧 — everything a procedure says of itself but its form. */
import type { ProcedureDetails } from '@yakuba/contract/procedure';
import type { ReactElement } from 'react';

import { DescriptionList } from '../../../ui/DescriptionList.tsx';
import { detailLines } from './detail-words.ts';

/** The title stands above it already. */
export function DetailList({ details }: { details: ProcedureDetails }): ReactElement {
  const lines = detailLines(details).filter(([name]) => name !== 'title');
  return (
    <DescriptionList
      columns={2}
      items={lines.map(([, term, value]) => ({ term, value: value || 'なし' }))}
    />
  );
}
