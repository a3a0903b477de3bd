/** 結び付けの表示 — a binding as screens show it. */
import type { BindingAnswer } from '@yakuba/contract/identity-proof';

import { type Binding, certificateKindTitles, SIMULATED_LABEL } from '../model.ts';

export function bindingAnswer(binding: Binding): BindingAnswer {
  const { id, kind, serialNumber, origin, endReason } = binding;
  return {
    id,
    kind,
    kindTitle: certificateKindTitles[kind],
    serialNumber,
    notAfter: binding.notAfter.toISOString(),
    origin,
    boundAt: binding.boundAt.toISOString(),
    endedAt: binding.endedAt?.toISOString() ?? null,
    endReason,
    label: binding.isSimulated ? SIMULATED_LABEL : null,
  };
}
