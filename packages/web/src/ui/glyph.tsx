/** 図記号 — the few drawn signs of the screens; always beside words, never instead of them. */
import type { ReactElement } from 'react';

export type GlyphName =
  | 'search'
  | 'error'
  | 'warning'
  | 'success'
  | 'information'
  | 'unchosen'
  | 'next'
  | 'close'
  | 'menu';

const strokes: Record<GlyphName, string> = {
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 21 21',
  error: 'M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v6M12 16v.5',
  warning: 'M12 3.5 22 20.5H2zM12 10v5M12 17.5v.5',
  success: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM7.5 12.5l3 3 6-7',
  information: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 11v6M12 7v.5',
  unchosen: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z',
  next: 'M9 5l7 7-7 7',
  close: 'M5 5l14 14M19 5 5 19',
  menu: 'M3 6h18M3 12h18M3 18h18',
};

/** A drawn sign of 1.25em, hidden from readers of the text. */
export function glyph(name: GlyphName): ReactElement {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      className="size-5 shrink-0 fill-none stroke-current stroke-2"
    >
      <path d={strokes[name]} strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  );
}
