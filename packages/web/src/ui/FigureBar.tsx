/** 棒 — a bar beside a figure; the figure is in words, the bar only for the eye. */
import type { ReactElement } from 'react';

export interface FigureBarProps {
  /** 0 to 100. */
  share: number;
}

export function FigureBar({ share }: FigureBarProps): ReactElement {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className="mt-1.5 h-2 w-full"
    >
      <rect width="100" height="8" className="fill-solid-gray-100" />
      <rect width={share} height="8" className="fill-key-900 print:fill-solid-gray-900" />
    </svg>
  );
}
