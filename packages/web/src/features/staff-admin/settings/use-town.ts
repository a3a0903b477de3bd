/** 自団体の照会と変更 — the town's data, and sending a change of it. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getMunicipality } from '@yakuba/contract/municipality';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { useState } from 'react';
import type { z } from 'zod';

import { call } from '../../../api/client.ts';

export type TownData = z.output<typeof getMunicipality.answer>;

const key = ['municipality', 'own'];

export function useTown() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call(getMunicipality, {}, { signal }),
  });
}

export interface Addition {
  readonly isOpen: boolean;
  /** True after something was added, until the form is opened again. */
  readonly isDone: boolean;
  open(): void;
  close(): void;
  /** Closes the form and reads the town anew. */
  finish(): void;
}

/** 追加の欄の開閉 — a form that is opened to add one thing. */
export function useAddition(): Addition {
  const client = useQueryClient();
  const [state, setState] = useState<'closed' | 'open' | 'done'>('closed');
  return {
    isOpen: state === 'open',
    isDone: state === 'done',
    open: () => setState('open'),
    close: () => setState('closed'),
    finish: () => {
      setState('done');
      void client.invalidateQueries({ queryKey: key });
    },
  };
}

export function today(): string {
  return todayInJapan(new Date());
}
