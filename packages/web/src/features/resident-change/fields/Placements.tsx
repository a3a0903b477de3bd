/**
 * 続柄の一覧欄 — each member's relationship to the head after the change.
 *
 * Where another head is to be chosen, the relationships that follow are suggested; what is doubtful
 * stands beside the field.
 *
 * @spec juki 4.1.4.2
 * @spec juki 4.0.4
 */
import { useQueryClient } from '@tanstack/react-query';
import { type HouseholdMember, relationshipRoutes } from '@yakuba/contract/resident';
import { type ReactElement, useState } from 'react';

import { asProblem } from '../../../api/api-problem.ts';
import { call } from '../../../api/client.ts';
import { valueAt } from '../../../form/path.ts';
import type { DraftForm } from '../../../form/use-draft-form.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { bornWords } from './HouseholdCard.tsx';
import { RelationshipField } from './RelationshipField.tsx';

export interface PlacementsProps {
  form: DraftForm;
  /** Path of the rows `{ addresseeNumber, relationship }`. */
  path: string;
  /** People to be given a relationship, in the order shown. */
  members: readonly HouseholdMember[];
  /** Set where a new head is chosen among them: the household they are in now. */
  householdNumber?: string;
  headLabel?: string;
}

export function Placements(props: PlacementsProps): ReactElement {
  const { form, path, members, householdNumber } = props;
  const { doubts, failure, chooseHead } = useSuggestions(props);
  const rows = placementsOf(form, path);
  const head = rows.find(({ relationship }) => relationship === HEAD)?.addresseeNumber ?? '';
  return (
    <>
      {householdNumber === undefined ? null : (
        <RadioGroup
          id={form.fieldId(path)}
          name={`${path}-head`}
          label={props.headLabel ?? '新しい世帯主'}
          hint="選ぶと、全員の続柄の案が入ります。"
          error={form.error(path)}
          value={head}
          choices={members.map(headChoice)}
          direction="column"
          onChange={(newHead) => void chooseHead(newHead)}
          required
        />
      )}
      {failure === '' ? null : <Notice kind="warning" title={failure} announce="status" />}
      {members.map((member) => {
        const { addresseeNumber, fullName } = member;
        const place = rows.findIndex((row) => row.addresseeNumber === addresseeNumber);
        if (place < 0) return null;
        return (
          <RelationshipField
            key={addresseeNumber}
            form={form}
            path={`${path}.${place}.relationship`}
            label={`${fullName}の続柄`}
            hint={hintFor(member, doubts[addresseeNumber])}
          />
        );
      })}
    </>
  );
}

interface Suggestions {
  /** Sentences by 宛名番号. */
  readonly doubts: Readonly<Record<string, string>>;
  readonly failure: string;
  chooseHead(newHead: string): Promise<void>;
}

/** Without an answer the relationships are left to the clerk. */
function useSuggestions({ form, path, members, householdNumber }: PlacementsProps): Suggestions {
  const [doubts, setDoubts] = useState<Suggestions['doubts']>({});
  const [failure, setFailure] = useState('');
  const client = useQueryClient();
  async function chooseHead(newHead: string): Promise<void> {
    const asked = { params: { householdNumber: householdNumber ?? '' }, query: { newHead } };
    const rows = placementsOf(form, path);
    form.set(
      path,
      members.map((member) => placed(member, newHead, rows)),
    );
    setFailure('');
    setDoubts({});
    if (members.some((member) => member.isHead && member.addresseeNumber === newHead)) {
      return form.set(path, members.map(asNow));
    }
    try {
      const { suggestions } = await client.fetchQuery({
        queryKey: ['resident', 'relationship-suggestions', householdNumber, newHead],
        queryFn: ({ signal }) => call(relationshipRoutes.suggestRelationships, asked, { signal }),
      });
      const found = new Map(suggestions.map((one) => [one.addresseeNumber, one.to ?? '']));
      form.set(
        path,
        members.map(({ addresseeNumber: number }) => ({
          addresseeNumber: number,
          relationship: number === newHead ? HEAD : (found.get(number) ?? ''),
        })),
      );
      setDoubts(Object.fromEntries(suggestions.map((s) => [s.addresseeNumber, s.doubt ?? ''])));
    } catch (thrown) {
      setFailure(
        `続柄の案を出せませんでした。1人ずつ入力してください。${asProblem(thrown).detail}`,
      );
    }
  }
  return { doubts, failure, chooseHead };
}

/** To the same head everybody stays what they are. */
function asNow({ addresseeNumber, relationship }: HouseholdMember): PlacementDraft {
  return { addresseeNumber, relationship: relationship ?? '' };
}

function headChoice(member: HouseholdMember) {
  const { addresseeNumber: value, fullName: label, relationship } = member;
  return { value, label, hint: `${relationship ?? '続柄なし'}・${bornWords(member)}生` };
}

function hintFor({ relationship }: HouseholdMember, doubt = ''): string {
  return [`今の続柄：${relationship ?? 'なし'}`, doubt].filter((part) => part !== '').join('。');
}

export const HEAD = '世帯主';

export interface PlacementDraft {
  readonly addresseeNumber: string;
  readonly relationship: string;
}

/** 続柄の一覧 — as far as it is filled in. */
export function placementsOf({ values }: DraftForm, path: string): readonly PlacementDraft[] {
  const rows = valueAt(values, path);
  if (!Array.isArray(rows)) return [];
  return rows.map((row) => ({
    addresseeNumber: String(valueAt(row, 'addresseeNumber') ?? ''),
    relationship: String(valueAt(row, 'relationship') ?? ''),
  }));
}

function placed(
  { addresseeNumber }: HouseholdMember,
  newHead: string,
  rows: readonly PlacementDraft[],
): PlacementDraft {
  const held = rows.find((row) => row.addresseeNumber === addresseeNumber)?.relationship ?? '';
  const relationship = addresseeNumber === newHead ? HEAD : held === HEAD ? '' : held;
  return { addresseeNumber, relationship };
}
