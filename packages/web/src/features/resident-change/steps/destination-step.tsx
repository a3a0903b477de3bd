/**
 * 異動先の手順 — the address in the town and the household there, on one page.
 *
 * @spec juki 4.0.2
 */
import type { Choice } from '../../../ui/Select.tsx';
import { addressAnswer } from '../answers.ts';
import type { ChangeStepPage, ChangeView } from '../change-form.ts';
import { DestinationFields } from '../fields/DestinationFields.tsx';
import { FieldGroup } from '../fields/FieldGroup.tsx';
import { TownAddressFields } from '../fields/TownAddressFields.tsx';

export interface TownStepOptions {
  readonly title: string;
  readonly choices?: readonly Choice[];
}

export function townStep({ title, choices }: TownStepOptions): ChangeStepPage {
  return {
    id: 'address',
    title,
    paths: ['address', 'destination'],
    labels: 'above',
    body: ({ form, townCode }) => (
      <>
        <FieldGroup id={form.fieldId('address')} title="住所" error={form.error('address')}>
          <TownAddressFields form={form} path="address" townCode={townCode} />
        </FieldGroup>
        <FieldGroup id={form.fieldId('destination')} title="世帯">
          <DestinationFields
            form={form}
            path="destination"
            addressPath="address"
            {...(choices ? { choices } : {})}
          />
        </FieldGroup>
      </>
    ),
    answers: (view) => [addressAnswer(view.form, 'address'), destinationAnswer(view)],
  };
}

export function destinationAnswer({ form }: ChangeView) {
  const kind = form.text('destination.kind');
  const number = form.text('destination.householdNumber');
  const words: Record<string, string> = {
    new: '新しい世帯をつくる',
    keep: '世帯を引き継ぐ',
    existing: `既にある世帯に入る（世帯番号 ${number}）`,
  };
  return { term: '異動先の世帯', value: words[kind] ?? '' };
}
