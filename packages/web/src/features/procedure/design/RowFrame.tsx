/**
 * 節・項目の行 — its name, which opens it, and what is done with it as a whole: up, down, away.
 * Alt with an arrow key moves it too.
 */
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';

import { Badge } from '../../../ui/Badge.tsx';
import { moved, without } from './edit-form.ts';
import { focusLater } from './focus-later.ts';
import { fieldOf } from './problem-places.ts';
import { useDesignHand } from './use-design.ts';

export interface RowFrameProps {
  target: string;
  /** 節 or 項目 */
  kind: string;
  label: string;
  note: string;
  badges: readonly string[];
  isChosen: boolean;
  isHeading?: boolean;
  /** Fields, while it is chosen. */
  children: ReactNode;
}

export function RowFrame(props: RowFrameProps): ReactElement {
  const { target, kind, label, note, badges, isChosen, isHeading = false, children } = props;
  const { choose, move, remove } = useRowActs(target, kind);
  const byKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move(event.key === 'ArrowUp' ? -1 : 1, fieldOf(target));
  };
  const Name = isHeading ? 'h3' : 'div';
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on any button of the row.
    <div onKeyDown={byKey} className={isChosen ? 'bg-key-50' : ''}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5">
        <Name className="min-w-0 grow">
          <button
            type="button"
            id={fieldOf(target)}
            aria-expanded={isChosen}
            onClick={() => choose(isChosen ? null : target)}
            className={`${nameStyle} ${isHeading ? 'text-std-18B-160' : 'text-dns-16B-130'}`}
          >
            {label}
          </button>
        </Name>
        <span className="flex flex-wrap items-center gap-1.5 text-dns-14N-130 text-solid-gray-700">
          {badges.map((badge) => (
            <Badge key={badge}>{badge}</Badge>
          ))}
          {note}
        </span>
        <span className="flex">
          {actButton('上へ', label, () => move(-1, null))}
          {actButton('下へ', label, () => move(1, null))}
          {actButton('削除', label, remove)}
        </span>
      </div>
      {children ? <div className="px-4 pt-1 pb-5">{children}</div> : null}
    </div>
  );
}

function actButton(words: string, label: string, run: () => void): ReactElement {
  return (
    <button type="button" onClick={run} className={actStyle}>
      {words}
      <span className="sr-only">（{label}）</span>
    </button>
  );
}

function useRowActs(target: string, kind: string) {
  const { choose, edit } = useDesignHand();
  return {
    choose,
    move: (by: -1 | 1, focus: string | null) => {
      const held = document.activeElement;
      edit(`${kind}の移動`, (form) => moved(form, target, by));
      // Moving takes the focus away from a button in the browser; it comes back to the same one.
      if (focus !== null) focusLater(focus);
      else requestAnimationFrame(() => held instanceof HTMLElement && held.focus());
    },
    remove: () => {
      const [group] = target.includes('.') ? target.split('.') : [null];
      edit(`${kind}の削除`, (form) => without(form, target));
      choose(group ?? null);
      focusLater('sections-title');
    },
  };
}

const nameStyle = [
  'min-h-9 w-full cursor-pointer text-left break-words text-solid-gray-900',
  'hover:underline hover:underline-offset-4',
].join(' ');
const actStyle = [
  'min-h-9 min-w-9 cursor-pointer px-2 text-dns-14N-130 text-key-900 underline',
  'underline-offset-4 hover:decoration-2',
].join(' ');
