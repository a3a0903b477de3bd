/** 町の初めの画面 — what one would like to do: search, go on, certificates, or a person to ask. */
import { type FormEvent, type ReactElement, useState } from 'react';

import { Link } from '../app/Link.tsx';
import { useSay } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { useProcedures } from '../app/town.ts';
import { go, useTownCode } from '../app/use-place.ts';
import { Action } from '../ui/Action.tsx';
import { Asked } from '../ui/Asked.tsx';
import { Field } from '../ui/Field.tsx';
import { cardStyle, headingStyle, inputStyle } from '../ui/style.ts';
import type { WordKey } from '../words/ja.ts';
import { ProcedureCard } from './ProcedureCard.tsx';

const ONLINE_MAX = 6;

export function HomePage(): ReactElement {
  const say = useSay();
  const municipalityCode = useTownCode();
  const procedures = useProcedures(municipalityCode);
  return (
    <Page title={say('home.title')}>
      <SearchForm />
      <ul className="grid gap-3 md:grid-cols-2">
        {ways.map(({ to, title, note }) => (
          <li key={to} className={`${cardStyle} relative p-4 hover:border-key-900 hover:bg-key-50`}>
            <Link to={to} className={wayStyle}>
              {say(title)}
            </Link>
            <p className="mt-1 text-std-16N-170 text-solid-gray-800">{say(note)}</p>
          </li>
        ))}
        <li className={`${cardStyle} relative p-4 hover:border-key-900 hover:bg-key-50`}>
          <a href={`/q/${municipalityCode}`} className={wayStyle}>
            {say('home.queue')}
          </a>
          <p className="mt-1 text-std-16N-170 text-solid-gray-800">{say('home.queue-note')}</p>
        </li>
      </ul>
      <section className="flex flex-col gap-3" aria-labelledby="online">
        <h2 id="online" className={headingStyle}>
          {say('home.online')}
        </h2>
        <Asked asked={procedures}>
          {(all) => (
            <ul className="grid gap-3 md:grid-cols-2">
              {all
                .filter((one) => one.channels.includes('online') && one.counterVisits === 0)
                .toSorted((one, other) => rankOf(one) - rankOf(other))
                .slice(0, ONLINE_MAX)
                .map((one) => (
                  <ProcedureCard key={one.procedureCode} procedure={one} />
                ))}
            </ul>
          )}
        </Asked>
        <p>
          <Link to="procedures">{say('home.all')}</Link>
        </p>
      </section>
    </Page>
  );
}

/** Certificates are what most people come for. */
function rankOf({ result }: { result: { kind: string } }): number {
  return result.kind === 'certificate' ? 0 : 1;
}

function SearchForm(): ReactElement {
  const say = useSay();
  const [text, setText] = useState('');
  const search = (event: FormEvent) => {
    event.preventDefault();
    go(`procedures?q=${encodeURIComponent(text.trim())}`);
  };
  return (
    <search className="rounded-12 bg-key-50 p-4 md:p-6">
      <form onSubmit={search} className="flex flex-col gap-3 md:flex-row md:items-end">
        <div className="grow">
          <Field id="search" label={say('home.search')} hint={say('home.search-hint')}>
            {(aria) => (
              <input
                {...aria}
                type="search"
                autoComplete="off"
                value={text}
                onChange={(event) => setText(event.target.value)}
                className={inputStyle}
              />
            )}
          </Field>
        </div>
        <Action type="submit" kind="primary">
          {say('home.go')}
        </Action>
      </form>
    </search>
  );
}

const ways: readonly { to: string; title: WordKey; note: WordKey }[] = [
  { to: 'procedures', title: 'home.search', note: 'home.procedures-note' },
  { to: 'applications', title: 'home.applications', note: 'home.applications-note' },
  { to: 'certificates', title: 'home.certificates', note: 'home.certificates-note' },
  { to: 'notices', title: 'notices.title', note: 'notices.note' },
  { to: 'help', title: 'help.title', note: 'home.help-note' },
];

const wayStyle = [
  'text-std-20B-150 text-key-900 underline decoration-1 underline-offset-4 hover:decoration-2',
  'after:absolute after:inset-0',
].join(' ');
