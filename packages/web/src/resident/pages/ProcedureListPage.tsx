/** 手続の一覧 — found by words and by topic while one types; the address remembers both. */
import { procedureCategories } from '@yakuba/contract/procedure';
import type { ReactElement } from 'react';

import type { PageProps } from '../app/App.tsx';
import { useSay } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { useProcedures } from '../app/town.ts';
import { go } from '../app/use-place.ts';
import { Action } from '../ui/Action.tsx';
import { Asked } from '../ui/Asked.tsx';
import { Field } from '../ui/Field.tsx';
import { inputStyle } from '../ui/style.ts';
import { findProcedures, type Sought } from './find-procedures.ts';
import { ProcedureCard } from './ProcedureCard.tsx';

type Category = keyof typeof procedureCategories;

export function ProcedureListPage({ place }: PageProps): ReactElement {
  const say = useSay();
  const procedures = useProcedures(place.municipalityCode);
  const sought = { text: place.query.get('q') ?? '', category: place.query.get('category') ?? '' };
  return (
    <Page title={say('list.title')} above={{ to: '', label: say('app.title') }}>
      <SearchFields sought={sought} />
      <Asked asked={procedures}>
        {(all) => {
          const found = findProcedures(all, sought, (one) => say(`category.${one}`));
          return (
            <section className="flex flex-col gap-3" aria-label={say('home.search')}>
              <p role="status" className="text-std-17B-170">
                {found.length === 0 ? say('list.none') : say('list.found', { count: found.length })}
              </p>
              {found.length === 0 ? <p>{say('list.none-note')}</p> : null}
              <ul className="grid gap-3 md:grid-cols-2">
                {found.map((one) => (
                  <ProcedureCard key={one.procedureCode} procedure={one} />
                ))}
              </ul>
            </section>
          );
        }}
      </Asked>
    </Page>
  );
}

function SearchFields({ sought }: { sought: Sought }): ReactElement {
  const say = useSay();
  const seek = (change: Partial<Sought>) => {
    const { text, category } = { ...sought, ...change };
    const query = new URLSearchParams();
    if (text !== '') query.set('q', text);
    if (category !== '') query.set('category', category);
    go(query.size === 0 ? 'procedures' : `procedures?${query}`, { isReplacing: true });
  };
  const isAsked = sought.text !== '' || sought.category !== '';
  return (
    <search className="flex flex-col gap-4 rounded-12 bg-key-50 p-4 md:flex-row md:items-end">
      <div className="grow">
        <Field id="search" label={say('home.search')} hint={say('home.search-hint')}>
          {(aria) => (
            <input
              {...aria}
              type="search"
              autoComplete="off"
              value={sought.text}
              onChange={(event) => seek({ text: event.target.value })}
              className={inputStyle}
            />
          )}
        </Field>
      </div>
      <div className="md:w-80">
        <Field id="category" label={say('list.category')}>
          {(aria) => (
            <select
              {...aria}
              value={sought.category}
              onChange={(event) => seek({ category: event.target.value })}
              className={inputStyle}
            >
              <option value="">{say('list.any')}</option>
              {(Object.keys(procedureCategories) as Category[]).map((one) => (
                <option key={one} value={one}>
                  {say(`category.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {isAsked ? (
        <Action kind="quiet" onClick={() => seek({ text: '', category: '' })}>
          {say('list.clear')}
        </Action>
      ) : null}
    </search>
  );
}
