/** 記入 — what neither the register nor a file knows, asked once for all forms together. */
import { useQuery } from '@tanstack/react-query';
import type { GuideInput, ItemToWrite } from '@yakuba/contract/procedure-guide';
import { type ReactElement, type ReactNode, useState } from 'react';

import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import type { StepProps } from '../GuidePage.tsx';
import { withAsked } from '../guiding.ts';
import { StepFrame } from '../parts/StepFrame.tsx';
import { WritingField } from '../parts/WritingField.tsx';
import { guideQuery, useGuideMoves } from '../use-guiding.ts';
import { writingProblems } from '../writing-problems.ts';

export function WritingStep({ held }: StepProps): ReactElement {
  const moves = useGuideMoves(held);
  const [guide, setGuide] = useState(held.guide);
  const [machiAzaCode, setMachiAzaCode] = useState(held.machiAzaCode);
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const [asked, setAsked] = useState(held.asked);
  const { data, error, refetch } = useQuery(guideQuery(held.guide));
  const items = withAsked(asked, data?.toWrite ?? []);

  /** Some answers open further items: those are shown on the same page before it turns. */
  async function next(): Promise<void> {
    const answer = await moves.ask(guide);
    if (!answer) return;
    const all = withAsked(items, answer.toWrite);
    const found = writingProblems(answer);
    setAsked(all);
    setProblems(found);
    if (found.size > 0) return;
    await moves.keepAndGo(stepAfter(guide), { guide, asked: all, machiAzaCode });
  }
  const field = (item: ItemToWrite) => (
    <WritingField
      key={item.key}
      item={item}
      name={data?.people.find(({ key }) => key === item.personKey)?.fullName ?? null}
      value={guide.written[item.key]}
      happenedOn={guide.happenedOn}
      error={problems.get(item.key)}
      onChange={(value, code) => {
        setGuide((before) => ({ ...before, written: written(before, item.key, value) }));
        if (code !== undefined) setMachiAzaCode(code);
      }}
    />
  );
  const optional = items.filter(({ isRequired }) => !isRequired);
  return (
    <StepFrame
      title="書いていただくことは、これだけです"
      lead="一度書けば、すべての届出に入ります。"
      failure={moves.failure}
      onBack={() => moves.go('procedures')}
      next={{ label: '次へ', busy: moves.isBusy && '確かめています', run: () => void next() }}
    >
      {error ? <ProblemNotice thrown={error} onRetry={refetch} /> : null}
      {data || error ? null : <Skeleton lines={6} />}
      {[...problems].some(([key]) => !items.some((item) => item.key === key)) ? (
        <p role="alert" className="text-std-18N-160 text-error-2">
          {[...problems.values()].join(' ')}
        </p>
      ) : null}
      <div className="flex flex-col gap-8">
        {items.filter(({ isRequired }) => isRequired).map(field)}
      </div>
      {optional.length > 0 ? (
        <Optional count={optional.length}>{optional.map(field)}</Optional>
      ) : null}
    </StepFrame>
  );
}

/** Who moves in is entered in the register before anything is read aloud. */
function stepAfter({ event, householdNumber }: GuideInput): 'register' | 'reading' {
  return event === 'moving-in' && householdNumber === null ? 'register' : 'reading';
}

interface OptionalProps {
  count: number;
  children: ReactNode;
}

function Optional({ count, children }: OptionalProps): ReactElement {
  return (
    <details className="rounded-12 border border-solid-gray-300 px-5 py-2">
      <summary className="min-h-11 cursor-pointer content-center text-std-18B-160">
        書かなくてもよい項目（{count}）
      </summary>
      <div className="flex flex-col gap-8 py-4">{children}</div>
    </details>
  );
}

type Written = GuideInput['written'];

function written(guide: GuideInput, key: string, value: Written[string] | null): Written {
  const { [key]: _before, ...rest } = guide.written;
  return value === null || value === '' ? rest : { ...rest, [key]: value };
}
