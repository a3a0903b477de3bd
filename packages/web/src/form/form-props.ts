/** 届出書の送信操作 — Enter sends a form, but never while an input method is composing. */
import type { FormEvent, KeyboardEvent } from 'react';

export interface FormProps {
  readonly id: string;
  readonly noValidate: true;
  readonly autoComplete: 'off';
  onSubmit(event: FormEvent<HTMLFormElement>): void;
  onKeyDown(event: KeyboardEvent<HTMLFormElement>): void;
}

/** Some input methods end the composition before the key arrives; it then still has this code. */
const COMPOSING_KEY_CODE = 229;

export function formProps(id: string, submit: () => unknown): FormProps {
  return {
    id,
    noValidate: true,
    autoComplete: 'off',
    onSubmit(event) {
      event.preventDefault();
      void submit();
    },
    onKeyDown(event) {
      const { isComposing, keyCode } = event.nativeEvent;
      const composes = isComposing || keyCode === COMPOSING_KEY_CODE;
      if (event.key === 'Enter' && composes) event.preventDefault();
    },
  };
}
