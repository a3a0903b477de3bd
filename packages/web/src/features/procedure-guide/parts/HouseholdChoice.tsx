/** 世帯を選ぶ — found in the register by the clerk; then those whom it is about are pressed. */
import { useQuery } from '@tanstack/react-query';
import type { GuideInput } from '@yakuba/contract/procedure-guide';
import { type HouseholdMember, viewRoutes } from '@yakuba/contract/resident';
import { type ReactElement, useEffect, useRef } from 'react';

import { call } from '../../../api/client.ts';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { SubjectSearch } from '../../certificate/SubjectSearch.tsx';
import { Tile } from './Tile.tsx';
import { TouchButton } from './TouchButton.tsx';

export interface HouseholdChoiceProps {
  guide: GuideInput;
  onChange: (
    guide: GuideInput,
    members: readonly { readonly key: string; readonly fullName: string }[],
  ) => void;
}

/** Of these events everybody who lives there is concerned, until somebody is taken away. */
const WHOLE = new Set(['relocation', 'moving-out']);

export function HouseholdChoice({ guide, onChange }: HouseholdChoiceProps): ReactElement {
  const { householdNumber } = guide;
  if (householdNumber === null) {
    return (
      <SubjectSearch
        onChoose={(resident) =>
          onChange(
            {
              ...guide,
              householdNumber: resident.householdNumber,
              concerned: guide.event === 'birth' ? [] : [resident.addresseeNumber],
              applicant: guide.event === 'death' ? null : resident.addresseeNumber,
            },
            [],
          )
        }
      />
    );
  }
  return <Members {...{ guide, householdNumber, onChange }} />;
}

function Members(props: HouseholdChoiceProps & { householdNumber: string }): ReactElement {
  const { guide, householdNumber, onChange } = props;
  const household = useQuery({
    queryKey: ['resident', 'household', householdNumber, 'guide'],
    queryFn: ({ signal }) =>
      call(viewRoutes.getHousehold, { params: { householdNumber }, query: {} }, { signal }),
    refetchOnWindowFocus: false,
  });
  const living = (household.data?.members ?? []).filter(({ isClosed }) => !isClosed);
  useBeginning(living, props);
  if (household.isError) return <ProblemNotice thrown={household.error} />;
  if (household.isPending) return <Skeleton lines={3} label="世帯を読み込んでいます" />;
  const named = namesOf(living);
  const press = (number: string) => {
    const has = guide.concerned.includes(number);
    const concerned = has
      ? guide.concerned.filter((one) => one !== number)
      : [...guide.concerned, number];
    onChange({ ...guide, concerned }, named);
  };
  return (
    <section aria-labelledby="members-title" className="flex flex-col gap-3">
      <h2 id="members-title" className="text-std-20B-150">
        {guide.event === 'birth' ? '世帯の方' : 'あてはまる方を押してください'}
      </h2>
      <div className="flex flex-wrap gap-3">
        {guide.event === 'birth'
          ? living.map(({ addresseeNumber, fullName }) => (
              <p key={addresseeNumber} className="px-2 text-std-20N-150">
                {fullName} さん
              </p>
            ))
          : living.map(({ addresseeNumber, fullName }) => (
              <Tile
                key={addresseeNumber}
                isPressed={guide.concerned.includes(addresseeNumber)}
                onPress={() => press(addresseeNumber)}
              >
                {fullName} さん
              </Tile>
            ))}
      </div>
      <div>
        <TouchButton
          onClick={() =>
            onChange({ ...guide, householdNumber: null, concerned: [], applicant: null }, [])
          }
        >
          別の世帯を探す
        </TouchButton>
      </div>
    </section>
  );
}

/** The first sight of a household: its names are told, and whoever is sure to be concerned. */
function useBeginning(
  living: readonly HouseholdMember[],
  { guide, onChange }: HouseholdChoiceProps,
): void {
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || living.length === 0) return;
    begun.current = true;
    const all = living.map(({ addresseeNumber }) => addresseeNumber);
    const concerned = WHOLE.has(guide.event) ? all : guide.concerned;
    onChange({ ...guide, concerned }, namesOf(living));
  });
}

function namesOf(living: readonly HouseholdMember[]) {
  return living.map(({ addresseeNumber, fullName }) => ({ key: addresseeNumber, fullName }));
}
