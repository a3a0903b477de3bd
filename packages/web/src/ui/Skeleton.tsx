/** 読込中 — Skeleton: grey lines while an answer is on its way, and a word for screen readers. */
import type { ReactElement } from 'react';

export interface SkeletonProps {
  /** At most six. */
  lines?: number;
  label?: string;
}

export function Skeleton({ lines = 3, label = '読み込んでいます' }: SkeletonProps): ReactElement {
  return (
    <div role="status" className="flex flex-col gap-3 py-2">
      <span className="sr-only">{label}</span>
      {widths.slice(0, lines).map((width) => (
        <span key={width} className={`h-5 animate-pulse rounded-4 bg-solid-gray-100 ${width}`} />
      ))}
    </div>
  );
}

const widths = ['w-full', 'w-5/6', 'w-11/12', 'w-2/3', 'w-4/5', 'w-3/4'];
