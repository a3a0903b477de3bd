/** ふりがなの自動入力 — fills the reading in while the name is typed, until a person edits it. */
import { type CompositionEvent, useRef } from 'react';

import { beginHearing, endHearing, type FuriganaState, hear, silence } from './furigana.ts';

export interface FuriganaOptions {
  /** The reading as it stands; once edited by hand it is left alone. */
  readonly reading: string;
  onReading(reading: string): void;
}

/** Spread these on the input of the name. */
export interface FuriganaListeners {
  onCompositionStart(): void;
  onCompositionUpdate(event: CompositionEvent<HTMLInputElement>): void;
  onCompositionEnd(event: CompositionEvent<HTMLInputElement>): void;
}

export function useFurigana({ reading, onReading }: FuriganaOptions): FuriganaListeners {
  const state = useRef<FuriganaState>(silence);
  const written = useRef('');
  return {
    onCompositionStart() {
      state.current = beginHearing();
    },
    onCompositionUpdate(event) {
      state.current = hear(state.current, event.data);
    },
    onCompositionEnd(event) {
      const heard = endHearing(state.current, event.data);
      state.current = silence;
      const isOurs = reading === '' || reading === written.current;
      if (heard === '' || !isOurs) return;
      const isRewritten = event.currentTarget.value === event.data;
      written.current = isRewritten ? heard : reading + heard;
      onReading(written.current);
    },
  };
}
