/**
 * 証明書の交付 — begins with the people handed over by their record, or with a search for them.
 *
 * @spec juki 5.1
 */
import { useNavigate } from '@tanstack/react-router';
import type { HouseholdView } from '@yakuba/contract/resident';
import { type ReactElement, useState } from 'react';

import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { CertificateForm } from './CertificateForm.tsx';
import { type CertificateStart, certificateStart } from './certificate-start.ts';
import { SubjectSearch } from './SubjectSearch.tsx';
import { type HouseholdPlace, useHousehold } from './use-household.ts';

export function NewCertificatePage(): ReactElement {
  const [start, setStart] = useState(certificateStart);
  const navigate = useNavigate();
  const household = useHousehold(placeOf(start));
  /** Another household is another request: it begins at the first step with nothing entered. */
  const begin = (next: CertificateStart | null) => {
    setStart(next);
    void navigate({ to: '/certificates/new', search: {} });
  };
  const other = () => begin(null);
  return (
    <Page title="証明書の交付">
      {start === null ? (
        <SubjectSearch
          onChoose={({ householdNumber, addresseeNumber }) =>
            begin({ householdNumber, addresseeNumbers: [addresseeNumber] })
          }
        />
      ) : null}
      {start && household.isPending ? <Skeleton lines={5} label="世帯を読み込んでいます" /> : null}
      {start && household.isError ? (
        <div className="flex flex-col items-start gap-3">
          <ProblemNotice thrown={household.error} onRetry={household.refetch} />
          <Button onClick={other}>証明する人を探す</Button>
        </div>
      ) : null}
      {start && household.data ? (
        <CertificateForm
          key={household.data.householdNumber}
          household={household.data}
          numbers={numbersOf(start, household.data)}
          onOther={other}
        />
      ) : null}
    </Page>
  );
}

function placeOf(start: CertificateStart | null): HouseholdPlace | null {
  return (
    start && {
      householdNumber: start.householdNumber,
      addresseeNumber: start.addresseeNumbers[0] ?? null,
    }
  );
}

/** Nobody named means everybody who lives there. */
function numbersOf(start: CertificateStart, household: HouseholdView): readonly string[] {
  if (start.addresseeNumbers.length > 0) return start.addresseeNumbers;
  return household.members
    .filter((member) => !member.isClosed)
    .map((member) => member.addresseeNumber);
}
