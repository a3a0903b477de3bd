/**
 * 証明する人の選択 — of the applicant's household, where the application asks for single people of
 * it; whoever it names is chosen already.
 */
import { useQuery } from '@tanstack/react-query';
import { applicationRoutes, type HouseholdChoice } from '@yakuba/contract/application';
import { type ReactElement, useState } from 'react';

import { call } from '../../api/client.ts';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';

export interface PeopleChoiceState {
  readonly members: readonly HouseholdChoice[];
  readonly chosen: readonly string[];
  /** As the decision takes it; null: as the answers say. */
  readonly selection: { readonly kind: 'people'; addresseeNumbers: string[] } | null;
  readonly isPending: boolean;
  readonly problem: unknown;
  choose(addresseeNumber: string, isChosen: boolean): void;
}

/** Reading who they are is recorded: it happens only where somebody is about to decide. */
export function usePeopleChoice(id: string): PeopleChoiceState {
  const asked = useQuery({
    queryKey: ['application', 'household', id],
    queryFn: ({ signal }) =>
      call(applicationRoutes.listHouseholdChoices, { params: { id } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [changed, setChanged] = useState<readonly string[] | null>(null);
  const members = asked.data?.members ?? [];
  const named = members.filter(({ isNamed }) => isNamed).map((one) => one.addresseeNumber);
  const chosen = changed ?? named;
  return {
    members,
    chosen,
    selection: chosen.length === 0 ? null : { kind: 'people', addresseeNumbers: [...chosen] },
    isPending: asked.isPending,
    problem: asked.error,
    choose: (number, isChosen) => {
      const others = chosen.filter((one) => one !== number);
      setChanged(isChosen ? [...others, number] : others);
    },
  };
}

export function PeopleChoice({ people }: { people: PeopleChoiceState }): ReactElement | null {
  const { members, chosen, isPending, problem, choose } = people;
  if (isPending) return <Skeleton lines={2} label="世帯を読み込んでいます" />;
  if (problem) return <ProblemNotice thrown={problem} />;
  if (members.length === 0) return null;
  return (
    <fieldset>
      <legend className="text-dns-16B-130">証明する人</legend>
      <p className="text-std-16N-170 text-solid-gray-700">
        申請に書かれた氏名と同じ人を、世帯の中から選んであります。
      </p>
      {members.map(({ addresseeNumber, fullName, isApplicant }) => (
        <Checkbox
          key={addresseeNumber}
          id={`certified-${addresseeNumber}`}
          label={isApplicant ? `${fullName}（申請した方）` : fullName}
          checked={chosen.includes(addresseeNumber)}
          onChange={(event) => choose(addresseeNumber, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}
