/**
 * 似た除票の照会 — closed records of the same name, sex and birth, or one that the server named.
 *
 * @spec juki 4.1.1.2
 */
import { useQuery } from '@tanstack/react-query';
import { type FoundResident, type SearchRequest, searchRoutes } from '@yakuba/contract/resident';

import { call } from '../../../api/client.ts';
import { valueAt } from '../../../form/path.ts';
import type { DraftForm } from '../../../form/use-draft-form.ts';
import { givenName } from '../given-name.ts';
import { useSettled } from './use-settled.ts';

type Criteria = NonNullable<SearchRequest['criteria']>;

export function useAlikeRecords(form: DraftForm, index: number): readonly FoundResident[] {
  const path = `members.${index}`;
  const name = useSettled(givenName(form, path));
  const named = form.text(namedPath(index));
  const alike = useFound(likeness(form, path, name));
  const certain = useFound(named === '' ? null : { addresseeNumber: named, records: 'closed' });
  const numbers = new Set(certain.map(({ addresseeNumber }) => addresseeNumber));
  return [...certain, ...alike.filter((one) => !numbers.has(one.addresseeNumber))];
}

/** Where the number of a record that the server named is kept. */
export function namedPath(index: number): string {
  return `ui.reentry.${index}.number`;
}

/** Only a whole name with sex and a known day of birth is asked for. */
function likeness(form: DraftForm, path: string, name: string): Criteria | null {
  const sex = form.text(`${path}.sex`);
  const birth = valueAt(form.values, `${path}.dateOfBirth`);
  const on = String(valueAt(birth, 'on') ?? '');
  const isKnown = valueAt(birth, 'notation') === null && /^\d{4}-\d{2}-\d{2}$/.test(on);
  const isSex = sex === '0' || sex === '1' || sex === '2';
  if (!isKnown || !isSex || !/\S[\s　]\S/.test(name)) return null;
  return {
    name: { text: name, scope: 'name', match: 'exact' },
    dateOfBirth: { kind: 'day', on },
    sex,
    records: 'closed',
  };
}

function useFound(criteria: Criteria | null): readonly FoundResident[] {
  const { data } = useQuery({
    queryKey: ['resident', 'alike', criteria],
    queryFn: ({ signal }) =>
      call(
        searchRoutes.searchResidents,
        { body: { criteria: criteria ?? noCriteria } },
        { signal },
      ),
    enabled: criteria !== null,
    gcTime: 60_000,
    staleTime: 30_000,
  });
  return criteria === null ? [] : (data?.residents ?? []);
}

const noCriteria: Criteria = { records: 'closed' };
