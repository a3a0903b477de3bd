/** 届出・職権の一覧 — the kinds of change, grouped, with when each is used. */
import { type ReactElement, useEffect } from 'react';

import { TextLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { Section } from '../../ui/Section.tsx';
import { type KindGuide, kindGroups } from './kind-catalogue.ts';
import { forgetStarted } from './start-change.ts';

export function KindListPage(): ReactElement {
  useEffect(forgetStarted, []);
  return (
    <Page title="届出・職権">
      {kindGroups.map(({ id, title, guides }) => (
        <Section key={id} id={id} title={title}>
          <ul className="grid gap-x-8 border-t border-solid-gray-300 lg:grid-cols-2">
            {guides.map((guide) => (
              <KindLine key={guide.kind} guide={guide} />
            ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}

function KindLine({ guide }: { guide: KindGuide }): ReactElement {
  const { kind, title, sentence, law } = guide;
  return (
    <li className="flex flex-col gap-1 border-b border-solid-gray-300 py-3">
      <TextLink to="/changes/new/$kind" params={{ kind }} className="w-fit text-std-18B-160">
        {title}
      </TextLink>
      <p className="text-dns-16N-130">{sentence}</p>
      <p className="text-dns-14N-130 text-solid-gray-700">{law}</p>
    </li>
  );
}
