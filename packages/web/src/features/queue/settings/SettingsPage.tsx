/** 受付の設定 — what people wait for, which machines stand in the hall, and bookable times. */
import type { ReactElement } from 'react';

import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { CategorySection } from './CategorySection.tsx';
import { DeviceSection } from './DeviceSection.tsx';
import { SlotSection } from './SlotSection.tsx';
import { useSettings } from './use-settings.ts';

export function SettingsPage(): ReactElement {
  const settings = useSettings();
  return (
    <Page title="受付の設定">
      {settings.isError ? (
        <ProblemNotice thrown={settings.error} onRetry={settings.refetch} />
      ) : null}
      {settings.isPending ? <Skeleton lines={6} label="設定を読み込んでいます" /> : null}
      {settings.data ? (
        <>
          <CategorySection categories={settings.data.categories} />
          <DeviceSection devices={settings.data.devices} />
          <SlotSection slots={settings.data.slots} categories={settings.data.categories} />
        </>
      ) : null}
    </Page>
  );
}
