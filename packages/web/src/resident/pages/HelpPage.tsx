/** 人に相談する — the desks of the town with telephone and hours, the place, the closed days. */
import type { ReactElement } from 'react';

import type { PageProps } from '../app/App.tsx';
import { Japanese, useLanguage } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { useTown } from '../app/town.ts';
import { dateWords } from '../form/answer-words.ts';
import { Asked } from '../ui/Asked.tsx';
import { Facts } from '../ui/Facts.tsx';
import { headingStyle, readable } from '../ui/style.ts';

export function HelpPage({ place }: PageProps): ReactElement {
  const { say, language } = useLanguage();
  const town = useTown(place.municipalityCode);
  return (
    <Page title={say('help.title')} above={{ to: '', label: say('app.title') }}>
      <Asked asked={town}>
        {({ desks, postalCode, seatAddress, closedDays }) => (
          <div className={`${readable} flex flex-col gap-8`}>
            <p>{say(desks.length === 0 ? 'help.no-phone' : 'help.say')}</p>
            {desks.map((desk) => (
              <section key={desk.id} aria-labelledby={desk.id} className="flex flex-col gap-2">
                <h2 id={desk.id} className={headingStyle}>
                  <Japanese>{desk.name}</Japanese>
                </h2>
                <Facts
                  facts={[
                    { key: 'phone', term: say('help.phone'), value: <Phone number={desk.phone} /> },
                    {
                      key: 'hours',
                      term: say('help.hours'),
                      value: <Japanese>{desk.hours}</Japanese>,
                    },
                  ]}
                />
              </section>
            ))}
            <section aria-labelledby="place" className="flex flex-col gap-2">
              <h2 id="place" className={headingStyle}>
                {say('help.desk')}
              </h2>
              <Facts
                facts={[
                  {
                    key: 'place',
                    term: say('help.place'),
                    value: (
                      <Japanese>
                        {postalCode ? `〒${postalCode.slice(0, 3)}-${postalCode.slice(3)} ` : ''}
                        {seatAddress}
                      </Japanese>
                    ),
                  },
                  ...closedDays.map(({ day, title }) => ({
                    key: day,
                    term: say('help.closed'),
                    value: (
                      <>
                        {dateWords(day, language)} <Japanese>{title}</Japanese>
                      </>
                    ),
                  })),
                ]}
              />
            </section>
          </div>
        )}
      </Asked>
    </Page>
  );
}

function Phone({ number }: { number: string }): ReactElement {
  return (
    <a
      href={`tel:${number}`}
      className="text-std-24B-150 text-key-900 underline underline-offset-4"
    >
      {number}
    </a>
  );
}
