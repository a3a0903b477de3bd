/** 項目の誤り — FieldError: what is wrong with a group of controls, where no field shows it. */
import type { ReactElement } from 'react';

import { errorLine } from './field-frame.tsx';

export interface FieldErrorProps {
  /** Id of the group; its `aria-describedby` should name `<id>-error`. */
  id: string;
  children: string | undefined;
}

export function FieldError({ id, children }: FieldErrorProps): ReactElement | null {
  return children ? errorLine(id, children) : null;
}
