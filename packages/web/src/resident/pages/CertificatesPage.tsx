/** 証明書 — those that can be applied for here, and those one has applied for. */
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';

import type { PageProps } from '../app/App.tsx';
import { Link } from '../app/Link.tsx';
import { useSay } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { useProcedures } from '../app/town.ts';
import { useTownCode } from '../app/use-place.ts';
import { applicationsQuery } from '../draft/applications.ts';
import { Asked } from '../ui/Asked.tsx';
import { headingStyle } from '../ui/style.ts';
import { ApplicationCard } from './ApplicationCard.tsx';
import { OwnPage } from './OwnPage.tsx';
import { ProcedureCard } from './ProcedureCard.tsx';

export function CertificatesPage({ place }: PageProps): ReactElement {
  const say = useSay();
  const procedures = useProcedures(place.municipalityCode);
  return (
    <Page title={say('certificates.title')} above={{ to: '', label: say('app.title') }}>
      <section aria-labelledby="apply" className="flex flex-col gap-3">
        <h2 id="apply" className={headingStyle}>
          {say('certificates.apply')}
        </h2>
        <Asked asked={procedures}>
          {(all) => (
            <ul className="grid gap-3 md:grid-cols-2">
              {all
                .filter(({ result }) => result.kind === 'certificate')
                .map((one) => (
                  <ProcedureCard key={one.procedureCode} procedure={one} />
                ))}
            </ul>
          )}
        </Asked>
      </section>
      <p>
        <Link to="verify">{say('one.verify')}</Link>
      </p>
      <section aria-labelledby="mine" className="flex flex-col gap-3">
        <h2 id="mine" className={headingStyle}>
          {say('certificates.mine')}
        </h2>
        <OwnPage place={place} back="certificates">
          {() => <Mine />}
        </OwnPage>
      </section>
    </Page>
  );
}

function Mine(): ReactElement {
  const say = useSay();
  const procedures = useProcedures(useTownCode());
  const asked = useQuery(applicationsQuery);
  const codes = new Set(
    procedures.data
      ?.filter(({ result }) => result.kind === 'certificate')
      .map(({ procedureCode }) => procedureCode),
  );
  return (
    <Asked asked={asked}>
      {(applications) => {
        const own = applications.filter(({ procedureCode }) => codes.has(procedureCode));
        if (own.length === 0) return <p>{say('certificates.none')}</p>;
        return (
          <ul className="grid gap-3 md:grid-cols-2">
            {own.map((one) => (
              <ApplicationCard key={one.id} application={one} />
            ))}
          </ul>
        );
      }}
    </Asked>
  );
}
