/** 読み合わせ — everything that goes in, in large plain words; the resident confirms it once. */
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import type { StepProps } from '../GuidePage.tsx';
import { ReadingView } from '../parts/ReadingView.tsx';
import { StepFrame } from '../parts/StepFrame.tsx';
import { Tile } from '../parts/Tile.tsx';
import { guideQuery, useGuideMoves } from '../use-guiding.ts';
import { writingProblems } from '../writing-problems.ts';

export function ReadingStep({ held }: StepProps): ReactElement {
  const moves = useGuideMoves(held);
  const [isLarge, setLarge] = useState(false);
  const { data, error, refetch } = useQuery(guideQuery(held.guide));
  const problems = data ? [...writingProblems(data).values()] : [];
  const isReady = data !== undefined && problems.length === 0;
  return (
    <StepFrame
      title="内容を、いっしょに確かめましょう"
      lead="この内容で、すべての届出を出します。違うところがあれば、お知らせください。"
      failure={moves.failure}
      onBack={() => moves.go('writing')}
      {...(isReady
        ? {
            next: {
              label: 'この内容に間違いありません',
              busy: moves.isBusy && '進んでいます',
              run: () => void moves.keepAndGo('proof'),
            },
          }
        : {})}
    >
      <div>
        <Tile isPressed={isLarge} onPress={() => setLarge(!isLarge)}>
          大きく表示
        </Tile>
      </div>
      {error ? <ProblemNotice thrown={error} onRetry={refetch} /> : null}
      {data || error ? null : <Skeleton lines={6} />}
      {problems.length > 0 ? (
        <p role="alert" className="text-std-20B-150 text-error-2">
          {problems.join(' ')}「戻る」を押して、書き足してください。
        </p>
      ) : null}
      {data ? <ReadingView reading={data.reading} size={isLarge ? 'large' : 'normal'} /> : null}
    </StepFrame>
  );
}
