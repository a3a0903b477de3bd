/** 世帯 — who it is about: read from a file, or from the register; and on which day it happened. */
import { type GuideInput, lifeEvents } from '@yakuba/contract/procedure-guide';
import { type ReactElement, useState } from 'react';

import type { StepProps } from '../GuidePage.tsx';
import { DayField } from '../parts/DayField.tsx';
import { HouseholdChoice } from '../parts/HouseholdChoice.tsx';
import { Newcomers } from '../parts/Newcomers.tsx';
import { StepFrame } from '../parts/StepFrame.tsx';
import { TileChoice } from '../parts/TileChoice.tsx';
import { useGuideMoves } from '../use-guiding.ts';

/** People of these events are not in the register yet. */
const NEWCOMERS = new Set(['moving-in', 'birth']);

interface Named {
  readonly key: string;
  readonly fullName: string;
}

export function PeopleStep({ held }: StepProps): ReactElement {
  const moves = useGuideMoves(held);
  const [guide, setGuide] = useState(held.guide);
  const [members, setMembers] = useState<readonly Named[]>([]);
  const [isChecked, setChecked] = useState(false);
  const { event, newcomers } = guide;
  const isMovingIn = event === 'moving-in';
  const possible = [...members, ...(isMovingIn ? newcomers : [])];
  const problem = problemOf(guide);
  return (
    <StepFrame
      title={isMovingIn ? 'どなたが引っ越してきましたか' : 'どなたの手続ですか'}
      lead={isMovingIn ? '転出証明書かカードを読み取ると、氏名などを書かずに済みます。' : undefined}
      failure={moves.failure}
      next={{
        label: '次へ',
        busy: moves.isBusy && '確かめています',
        run: () => {
          setChecked(true);
          if (problem === null) void moves.keepAndGo('questions', { guide });
        },
      }}
    >
      {isMovingIn ? null : (
        <HouseholdChoice
          guide={guide}
          onChange={(next, named) => {
            setGuide(next);
            setMembers(named);
          }}
        />
      )}
      {NEWCOMERS.has(event) ? <Arrivals guide={guide} onChange={setGuide} /> : null}
      {possible.length > 0 ? (
        <TileChoice
          id="applicant"
          legend="届出をするのはどなたですか"
          value={guide.applicant ?? ''}
          choices={possible.map(({ key, fullName }) => ({ value: key, label: `${fullName} さん` }))}
          onChoose={(applicant) => setGuide({ ...guide, applicant })}
        />
      ) : null}
      <DayField
        id="happened-on"
        label={`${lifeEvents[event]}の日はいつですか`}
        value={guide.happenedOn}
        onChange={(happenedOn) => setGuide({ ...guide, happenedOn })}
      />
      {isChecked && problem ? (
        <p role="alert" className="text-std-20B-150 text-error-2">
          {problem}
        </p>
      ) : null}
    </StepFrame>
  );
}

interface ArrivalsProps {
  guide: GuideInput;
  onChange: (guide: GuideInput) => void;
}

/** The first of those who move in is taken for the applicant until another is pressed. */
function Arrivals({ guide, onChange }: ArrivalsProps): ReactElement {
  const isBirth = guide.event === 'birth';
  return (
    <Newcomers
      isBirth={isBirth}
      newcomers={guide.newcomers}
      onChange={(newcomers) => {
        const first = isBirth ? null : (newcomers[0]?.key ?? null);
        onChange({ ...guide, newcomers, applicant: guide.applicant ?? first });
      }}
    />
  );
}

function problemOf(guide: StepProps['held']['guide']): string | null {
  const { event, householdNumber, newcomers, concerned, applicant, happenedOn } = guide;
  if (event !== 'moving-in' && householdNumber === null) return '世帯を選んでください。';
  if (NEWCOMERS.has(event) && newcomers.length === 0) {
    return event === 'birth'
      ? '生まれた子を入れてください。'
      : '引っ越してきた人を入れてください。';
  }
  if (!NEWCOMERS.has(event) && concerned.length === 0) return '手続をする人を選んでください。';
  if (applicant === null) return '届出をする人を選んでください。';
  return happenedOn === '' ? '日付を入れてください。' : null;
}
