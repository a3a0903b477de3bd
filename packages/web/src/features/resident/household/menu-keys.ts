/** 開閉する一覧のキー操作 — Escape folds a menu and gives the focus back to what opened it. */
import type { FocusEvent, KeyboardEvent } from 'react';

/** Handlers for a `details` element that serves as a menu. */
export const menuKeys = {
  onKeyDown(event: KeyboardEvent<HTMLDetailsElement>): void {
    if (event.key !== 'Escape') return;
    event.currentTarget.open = false;
    event.currentTarget.querySelector('summary')?.focus();
  },
  onBlur(event: FocusEvent<HTMLDetailsElement>): void {
    if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false;
  },
};
