/** 手続の選択 — of the town's own catalogue, for the group of those who have not applied. */
import { useQuery } from '@tanstack/react-query';
import { procedureRoutes } from '@yakuba/contract/procedure';
import type { ReactElement } from 'react';

import { call } from '../../api/client.ts';
import type { DraftForm } from '../../form/use-draft-form.ts';
import { Select } from '../../ui/Select.tsx';

export function ProcedureChoice({ form, path }: { form: DraftForm; path: string }): ReactElement {
  const found = useQuery({
    queryKey: ['notice', 'procedures'],
    queryFn: ({ signal }) => call(procedureRoutes.listProcedures, { query: {} }, { signal }),
  });
  const procedures = found.data?.procedures ?? [];
  return (
    <Select
      {...form.textField(path)}
      required
      width="l"
      placeholder={found.isPending ? '読み込んでいます' : '選んでください'}
      choices={procedures.map(({ procedureCode, title }) => ({
        value: procedureCode,
        label: title,
      }))}
    />
  );
}
