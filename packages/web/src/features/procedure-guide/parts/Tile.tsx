/** 押して選ぶ札 — pressed or not; the sign beside the words says the same. */
import type { ReactElement, ReactNode } from 'react';

import { glyph } from '../../../ui/glyph.tsx';
import { tileStyle } from './touch-style.ts';

export interface TileProps {
  isPressed: boolean;
  onPress: () => void;
  children: ReactNode;
}

export function Tile({ isPressed, onPress, children }: TileProps): ReactElement {
  return (
    <button type="button" aria-pressed={isPressed} onClick={onPress} className={tileStyle}>
      <span className={isPressed ? 'text-key-900' : 'text-solid-gray-420'}>
        {glyph(isPressed ? 'success' : 'unchosen')}
      </span>
      <span>{children}</span>
    </button>
  );
}
