/**
 * 除票の引継ぎ — takes over a former record: its number, and what it holds where the form is blank.
 *
 * @spec juki 4.1.1.2
 */
import { useQueryClient } from '@tanstack/react-query';
import { type VisibleRecord, viewRoutes } from '@yakuba/contract/resident';

import { call } from '../../../api/client.ts';
import type { DraftForm } from '../../../form/use-draft-form.ts';

/** Items of a record, and where they stand in a notification. */
const items = [
  ['familyNameKana', 'name.familyNameKana'],
  ['givenNameKana', 'name.givenNameKana'],
  ['residentRecordCode', 'residentRecordCode'],
  ['registeredDomicile', 'domicile.registeredDomicile'],
  ['headOfFamilyRegister', 'domicile.headOfFamilyRegister'],
  ['nationality', 'foreign.nationality'],
] as const satisfies readonly (readonly [keyof VisibleRecord, string])[];

export function useTakeOver(form: DraftForm, path: string): (number: string) => Promise<void> {
  const client = useQueryClient();
  return async (addresseeNumber) => {
    form.set(`${path}.formerAddresseeNumber`, addresseeNumber);
    const view = await client
      .fetchQuery({
        queryKey: ['resident', 'record', addresseeNumber],
        queryFn: ({ signal }) =>
          call(
            viewRoutes.getResidentRecord,
            { params: { addresseeNumber }, query: {} },
            { signal },
          ),
      })
      .catch(() => null);
    const isForeign = form.text(`${path}.residentKind`) === '2';
    for (const [item, place] of items) {
      const held = view?.record[item];
      const belongs = !place.startsWith(isForeign ? 'domicile' : 'foreign');
      if (held && belongs && form.text(`${path}.${place}`) === '')
        form.set(`${path}.${place}`, held);
    }
  };
}
