/**
 * 団体の設定 — the town's own data: choices, certifiers, offices, terminals and closed days.
 *
 * @spec juki 1.3.1
 * @spec juki 1.3.7
 * @spec juki 1.3.9
 */
import { formatWareki, type PlainDate } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { DescriptionList } from '../../../ui/DescriptionList.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { CertifierSection } from './CertifierSection.tsx';
import { ClosedDaySection } from './ClosedDaySection.tsx';
import { OfficeSection } from './OfficeSection.tsx';
import { OpeningHoursSection } from './OpeningHoursSection.tsx';
import { SettingSection } from './SettingSection.tsx';
import { TerminalSection } from './TerminalSection.tsx';
import { type TownData, useTown } from './use-town.ts';

export function SettingsPage(): ReactElement {
  const town = useTown();
  return (
    <Page title="団体の設定">
      {town.isError ? <ProblemNotice thrown={town.error} onRetry={town.refetch} /> : null}
      {town.isPending ? <Skeleton lines={6} label="設定を読み込んでいます" /> : null}
      {town.data ? (
        <>
          <Profile town={town.data} />
          <SettingSection town={town.data} />
          {town.data.kind === 'municipality' ? <CertifierSection town={town.data} /> : null}
          <OfficeSection town={town.data} />
          <TerminalSection town={town.data} />
          <OpeningHoursSection town={town.data} />
          <ClosedDaySection town={town.data} />
        </>
      ) : null}
    </Page>
  );
}

function Profile({ town }: { town: TownData }): ReactElement {
  const { name, nameKana, prefectureName, districtName, seatAddress, validFrom } = town.profile;
  return (
    <Section id="profile" title="団体" card>
      <DescriptionList
        columns={2}
        items={[
          { term: '名称', value: `${prefectureName}${districtName ?? ''}${name}` },
          { term: 'フリガナ', value: nameKana },
          { term: '団体コード', value: town.municipalityCode },
          { term: '適用開始日', value: formatWareki(validFrom as PlainDate) },
          { term: '所在地', value: seatAddress, isWide: true },
        ]}
      />
    </Section>
  );
}
