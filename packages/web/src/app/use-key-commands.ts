/** キー操作の聞き取り — listens for key commands while nothing is being typed. */
import { useEffect, useRef } from 'react';

import { commandFor, type KeyCommand, type KeyStroke, withStroke } from './key-commands.ts';

export function useKeyCommands(commands: readonly KeyCommand[], isOn: boolean): void {
  const current = useRef(commands);
  useEffect(() => {
    current.current = commands;
  });
  useEffect(() => {
    if (!isOn) return;
    let strokes: readonly KeyStroke[] = [];
    function listen(event: KeyboardEvent): void {
      if (isForOthers(event)) return;
      strokes = withStroke(strokes, { key: event.key, at: event.timeStamp });
      const command = commandFor(current.current, strokes);
      if (!command) return;
      event.preventDefault();
      strokes = [];
      command.run();
    }
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [isOn]);
}

/** Keys meant for an input, for the browser, or pressed while a dialog is open. */
function isForOthers(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing) return true;
  if (event.ctrlKey || event.metaKey || event.altKey || event.key === 'Shift') return true;
  const target = event.target instanceof Element ? event.target : null;
  const isTyping = target?.closest('input, textarea, select, [contenteditable]');
  return Boolean(isTyping) || document.querySelector('dialog[open]') !== null;
}
