/** 手数料を受け取る — the amount is the rules'; the clerk chooses what for and how it is paid. */
import type { ReactElement } from 'react';

import { TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { useFeeRules } from '../use-fees.ts';
import { TakeForm } from './TakeForm.tsx';

export function TakePage(): ReactElement {
  const rules = useFeeRules();
  return (
    <Page
      title="手数料を受け取る"
      breadcrumb={[
        { key: 'list', step: <TextLink to="/payments">手数料の受領</TextLink> },
        { key: 'here', step: '手数料を受け取る' },
      ]}
    >
      {rules.isError ? <ProblemNotice thrown={rules.error} onRetry={rules.refetch} /> : null}
      {rules.isPending ? <Skeleton lines={5} label="手数料を読み込んでいます" /> : null}
      {rules.data ? <TakeForm rules={rules.data} /> : null}
    </Page>
  );
}
