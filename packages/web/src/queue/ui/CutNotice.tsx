/** 切断の知らせ — that what is shown is old, since when, and that it mends itself. */
import type { ReactElement } from 'react';

import { Notice } from '../../ui/Notice.tsx';
import type { Live } from '../api/use-live.ts';
import { clockTime } from '../app/clock-words.ts';
import { useSay } from '../app/language.tsx';

export function CutNotice({ live }: { live: Live<unknown> }): ReactElement | null {
  const say = useSay();
  if (!live.isCut) return null;
  const since = live.heardAt;
  return (
    <Notice kind="warning" title={say('cut.title')} announce="alert">
      <p>{since ? say('cut.since', { time: clockTime(since) }) : say('cut.first')}</p>
    </Notice>
  );
}
