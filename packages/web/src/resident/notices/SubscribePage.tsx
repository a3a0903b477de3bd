/** お知らせの登録 — topics, and by mail or on this device; a guest needs no more than that. */
import type { ReactElement } from 'react';

import type { PageProps } from '../app/App.tsx';
import { useSay } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { Asked } from '../ui/Asked.tsx';
import { SubscribeForm } from './SubscribeForm.tsx';
import { useTopics } from './use-notices.ts';

export function SubscribePage({ place }: PageProps): ReactElement {
  const say = useSay();
  const topics = useTopics(place.municipalityCode);
  return (
    <Page title={say('notices.get')} above={{ to: 'notices', label: say('notices.title') }}>
      <p>{say('notices.get-note')}</p>
      <Asked asked={topics}>
        {(offered) =>
          offered.topics.length === 0 ? (
            <p>{say('notices.no-topics')}</p>
          ) : (
            <SubscribeForm place={place} offered={offered} />
          )
        }
      </Asked>
    </Page>
  );
}
