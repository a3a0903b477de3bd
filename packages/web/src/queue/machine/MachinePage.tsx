/** 発券機 — a touch screen at the entrance: choose what for, get a number, go and wait. */
import type { MenuState, TicketAnswer } from '@yakuba/contract/queue';
import { type ReactElement, useState } from 'react';

import { addressOf } from '../api/addresses.ts';
import { ask } from '../api/ask.ts';
import { type Live, useLive } from '../api/use-live.ts';
import type { PageProps } from '../app/App.tsx';
import { useJapanese, useLanguage } from '../app/language.tsx';
import { SetUpPage } from '../device/SetUpPage.tsx';
import { useDeviceToken } from '../device/token.ts';
import { LanguageChoice } from '../ui/LanguageChoice.tsx';
import { Refused } from '../ui/Refused.tsx';
import { ArriveStep } from './ArriveStep.tsx';
import { CategoryGrid } from './CategoryGrid.tsx';
import { TicketStep } from './TicketStep.tsx';

export function MachinePage({ place }: PageProps): ReactElement {
  const device = useDeviceToken(place);
  useJapanese();
  const { municipalityCode } = place;
  const { token } = device;
  const live = useLive<MenuState>({
    address: token ? addressOf('streamMenu', { municipalityCode }) : null,
    ...(token ? { token } : {}),
  });
  if (token === null || live.refusal) {
    return <SetUpPage kind="発券機" device={device} isRefused={live.refusal !== null} />;
  }
  return <Machine key={token} municipalityCode={municipalityCode} token={token} live={live} />;
}

interface MachineProps {
  municipalityCode: string;
  token: string;
  live: Live<MenuState>;
}

type Step = { name: 'choose' } | { name: 'arrive' } | { name: 'ticket'; taken: Taken };

/** 取った番号 — with the moment, for the paper. */
export interface Taken {
  readonly ticket: TicketAnswer;
  readonly at: Date;
}

function Machine({ municipalityCode, token, live }: MachineProps): ReactElement {
  const { choose } = useLanguage();
  const [step, setStep] = useState<Step>({ name: 'choose' });
  const [refusal, setRefusal] = useState<unknown>(null);
  const [isTaking, setTaking] = useState(false);

  async function take(name: 'takeTicket' | 'arriveBooked', body: object): Promise<void> {
    if (isTaking) return;
    setTaking(true);
    setRefusal(null);
    try {
      const ticket = await ask<TicketAnswer>(addressOf(name, { municipalityCode }), {
        body,
        token,
      });
      setStep({ name: 'ticket', taken: { ticket, at: new Date() } });
    } catch (thrown) {
      setRefusal(thrown);
    } finally {
      setTaking(false);
    }
  }
  function begin(): void {
    setRefusal(null);
    setStep({ name: 'choose' });
    // The next visitor begins in Japanese, whatever the last one read.
    choose('ja');
  }
  const { name } = step;
  if (name === 'ticket') {
    return <TicketStep municipalityCode={municipalityCode} taken={step.taken} whenDone={begin} />;
  }
  return (
    <main className="flex min-h-screen flex-col gap-6 bg-solid-gray-50 p-6 lg:p-10">
      <Head name={name} />
      {refusal ? <Refused thrown={refusal} /> : null}
      {name === 'choose' ? (
        <CategoryGrid
          live={live}
          isTaking={isTaking}
          whenChosen={(categoryCode) => void take('takeTicket', { categoryCode })}
          whenBooked={() => {
            setRefusal(null);
            setStep({ name: 'arrive' });
          }}
        />
      ) : (
        <ArriveStep
          isTaking={isTaking}
          whenEntered={(bookingCode) => void take('arriveBooked', { bookingCode })}
          whenLeft={begin}
        />
      )}
    </main>
  );
}

function Head({ name }: { name: 'choose' | 'arrive' }): ReactElement {
  const { say } = useLanguage();
  return (
    <div className="flex flex-wrap items-center justify-between gap-4">
      <div>
        <h1 className="text-std-36B-140 lg:text-std-45B-140">
          {say(name === 'choose' ? 'machine.title' : 'arrive.title')}
        </h1>
        {name === 'choose' ? (
          <p className="mt-1 text-std-22N-150 text-solid-gray-800">{say('machine.lead')}</p>
        ) : null}
      </div>
      <LanguageChoice />
    </div>
  );
}
