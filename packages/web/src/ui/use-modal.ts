/** 対話窓の開閉 — opens and closes a native dialog with a flag; focus returns by itself. */
import { type RefObject, useLayoutEffect, useRef } from 'react';

export function useModal(open: boolean): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
    // A window taken off the page while open would otherwise leave the focus nowhere.
    return () => dialog.close();
  }, [open]);
  return ref;
}
