/** 対話窓 — Dialog: the browser's own modal dialog, with a heading and its actions. */
import type { ReactElement, ReactNode } from 'react';

import { useModal } from './use-modal.ts';

export interface DialogProps {
  id: string;
  title: string;
  open: boolean;
  /** Called when the person closes it (Escape included). */
  onClose: () => void;
  children: ReactNode;
  /** Buttons, the safe one first. */
  actions: ReactNode;
  wide?: boolean;
}

export function Dialog(props: DialogProps): ReactElement {
  const { id, title, open, onClose, children, actions, wide = false } = props;
  const ref = useModal(open);
  return (
    <dialog
      ref={ref}
      id={id}
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      className={`${windowStyle} ${wide ? 'max-w-3xl' : 'max-w-lg'}`}
    >
      <h2 id={`${id}-title`} className="text-std-20B-150">
        {title}
      </h2>
      <div className="mt-3 text-std-16N-170">{children}</div>
      <div className="mt-6 flex flex-wrap justify-end gap-3">{actions}</div>
    </dialog>
  );
}

const windowStyle = 'm-auto w-full rounded-12 bg-white p-6 shadow-4';
