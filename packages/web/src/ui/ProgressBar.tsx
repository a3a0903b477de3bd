/** 進み具合 — ProgressBar: how much of a counted work is done. */
import type { ReactElement } from 'react';

export interface ProgressBarProps {
  id: string;
  label: string;
  done: number;
  /** Unknown total: the bar shows only that work goes on. */
  total?: number;
  /** 「3,204 / 10,806 件」; said in words beside the bar. */
  words: string;
}

export function ProgressBar({ id, label, done, total, words }: ProgressBarProps): ReactElement {
  const measure = total === undefined ? {} : { value: done, max: total };
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex justify-between gap-4 text-dns-16N-130">
        <label htmlFor={id}>{label}</label>
        <span className="tabular-nums">{words}</span>
      </div>
      <progress id={id} {...measure} className="progress-bar" />
    </div>
  );
}
