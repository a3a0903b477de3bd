/** 手数料の定め — what holds today, what is planned, what held before, and by which ordinance. */
import type { ReactElement } from 'react';

import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useFeeHistory } from '../use-fees.ts';
import { ExemptionSection } from './ExemptionSection.tsx';
import { FeeSection } from './FeeSection.tsx';

export function FeesPage(): ReactElement {
  const history = useFeeHistory();
  return (
    <Page title="手数料の定め">
      {history.isError ? <ProblemNotice thrown={history.error} onRetry={history.refetch} /> : null}
      {history.isPending ? <Skeleton lines={6} label="手数料の定めを読み込んでいます" /> : null}
      {history.data ? (
        <>
          <FeeSection fees={history.data.fees} />
          <ExemptionSection exemptions={history.data.exemptions} />
        </>
      ) : null}
    </Page>
  );
}
