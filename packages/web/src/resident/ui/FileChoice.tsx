/**
 * ファイルの選択 — a button in the words of the page: the browser's own for choosing a file is in
 * whatever language the browser is in, and keeps saying that nothing is chosen.
 */
import type { InputHTMLAttributes, ReactElement } from 'react';

import { actionStyle } from './style.ts';

export interface FileChoiceProps extends InputHTMLAttributes<HTMLInputElement> {
  words: string;
  onFile: (file: File) => void;
}

export function FileChoice({ words, onFile, ...rest }: FileChoiceProps): ReactElement {
  return (
    <label className={`relative ${actionStyle('secondary')} ${stateStyle}`}>
      {words}
      <input
        {...rest}
        type="file"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again after it was put right.
          target.value = '';
          if (file) onFile(file);
        }}
        className="sr-only"
      />
    </label>
  );
}

/** The ring of the design system, around what is seen of it. */
const stateStyle = [
  'has-focus-visible:outline-4 has-focus-visible:outline-offset-2 has-focus-visible:outline-black',
  'has-focus-visible:ring-2 has-focus-visible:ring-yellow-300',
  'has-aria-invalid:border-2 has-aria-invalid:border-error-2',
].join(' ');
