/** コンビニ交付 — open or not, hours, stops and what is printed; a stop is one step away. */
import type { ReactElement } from 'react';

import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { useMay } from '../../app/session.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { instantWords } from '../resident/words/date-words.ts';
import { HoursSection } from './HoursSection.tsx';
import { OfferingSection } from './OfferingSection.tsx';
import { kioskPermissions } from './permissions.ts';
import { StopSection } from './StopSection.tsx';
import { type KioskService, useService } from './use-service.ts';

export function ServicePage(): ReactElement {
  const service = useService();
  const { data } = service;
  return (
    <Page
      title="コンビニ交付"
      note={data ? <OpenBadge service={data} /> : null}
      actions={
        <Button
          busy={service.isFetching && '読み込んでいます'}
          onClick={() => void service.refetch()}
        >
          更新
        </Button>
      }
    >
      {service.isError ? <ProblemNotice thrown={service.error} onRetry={service.refetch} /> : null}
      {service.isPending ? <Skeleton lines={6} label="取扱いを読み込んでいます" /> : null}
      {data ? <Parts service={data} /> : null}
    </Page>
  );
}

function Parts({ service }: { service: KioskService }): ReactElement {
  const mayStop = useMay(kioskPermissions.stop);
  const maySet = useMay(kioskPermissions.set);
  const { isOpen, nextOpening, opensAt, closesAt } = service;
  return (
    <>
      <Section id="now" title="今の取扱い" card>
        <DescriptionList
          columns={2}
          items={[
            { term: '端末での交付', value: isOpen ? '受け付けています' : '断っています' },
            {
              term: '次の開始',
              value: isOpen
                ? '―'
                : nextOpening
                  ? instantWords(nextOpening)
                  : '未定（解除するまで）',
            },
            { term: '今日の取扱時間', value: `${opensAt} から ${closesAt} まで` },
            { term: '停止の予定', value: `${service.stops.length}件` },
          ]}
        />
        <div className="mt-4 text-std-16N-170">
          <p>請求のたびに、取扱時間・停止・台帳・抑止・電子証明書の失効を確かめます。</p>
          <p>登録した変更は、次の請求から効きます。</p>
        </div>
      </Section>
      <StopSection stops={service.stops} mayStop={mayStop} />
      <HoursSection service={service} maySet={maySet} />
      <OfferingSection offerings={service.offerings} maySet={maySet} />
    </>
  );
}

function OpenBadge({ service }: { service: KioskService }): ReactElement {
  const isStopped = service.stops.some(({ stopsAt }) => Date.parse(stopsAt) <= Date.now());
  if (service.isOpen) return <Badge tone="success">受付中</Badge>;
  return <Badge tone="danger">{isStopped ? '停止中' : '時間外'}</Badge>;
}
