/** 本人の確認 — by card, or on as a guest; both lead to where one was going. */
import { useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';

import type { PageProps } from '../app/App.tsx';
import { useSay } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { safeBack } from '../app/place.ts';
import { enter } from '../app/session.ts';
import { go } from '../app/use-place.ts';
import { CardForm } from '../card/CardForm.tsx';
import { type CardUse, proofByCard } from '../card/simulated-card.ts';
import { Action } from '../ui/Action.tsx';
import { Problem } from '../ui/Problem.tsx';
import { cardStyle, headingStyle, readable } from '../ui/style.ts';

export function SignInPage({ place }: PageProps): ReactElement {
  const say = useSay();
  const client = useQueryClient();
  const { municipalityCode } = place;
  const back = safeBack(place.query.get('back'));
  const isCardOnly = place.query.get('only') === 'card';
  const byCard = async (card: CardUse): Promise<void> => {
    await enter(client, await proofByCard(municipalityCode, card));
    go(back, { isReplacing: true });
  };
  return (
    <Page title={say('sign.title')} above={{ to: '', label: say('app.title') }}>
      <section className={`${cardStyle} ${readable} flex flex-col gap-4 p-4 md:p-6`}>
        <h2 className={headingStyle}>{say('sign.card')}</h2>
        <p>{say('sign.card-note')}</p>
        <CardForm
          id="sign-in"
          pin={{ label: 'sign.pin', hint: 'sign.pin-hint' }}
          action="sign.go"
          busy="sign.busy"
          onUse={byCard}
          otherwise={<p>{say('sign.no-card')}</p>}
        />
      </section>
      {isCardOnly ? (
        <p className={readable}>{say('sign.card-only')}</p>
      ) : (
        <GuestSection municipalityCode={municipalityCode} back={back} />
      )}
    </Page>
  );
}

function GuestSection({ municipalityCode, back }: { municipalityCode: string; back: string }) {
  const say = useSay();
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const begin = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      await enter(client, { kind: 'guest', municipalityCode });
      go(back, { isReplacing: true });
    } catch (thrown) {
      setFailure(thrown);
      setBusy(false);
    }
  };
  return (
    <section className={`${cardStyle} ${readable} flex flex-col gap-4 p-4 md:p-6`}>
      <h2 className={headingStyle}>{say('sign.guest')}</h2>
      <p>{say('sign.guest-note')}</p>
      {failure === null ? null : <Problem thrown={failure} />}
      <div>
        <Action busy={isBusy ? say('sign.busy') : false} onClick={() => void begin()}>
          {say('sign.guest-go')}
        </Action>
      </div>
    </section>
  );
}
