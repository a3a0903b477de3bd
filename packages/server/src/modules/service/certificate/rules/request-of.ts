/** 請求の内容 — with the reading settled by the town where it was left open. */
import type { IssueInput } from '@yakuba/contract/certificate';

import type { CertificateRequest, TownForm } from '../model.ts';

export function requestOf(
  input: Pick<IssueInput, 'kind' | 'selection' | 'options' | 'isOfficialUse'>,
  form: TownForm,
): CertificateRequest {
  const { kind, selection, options, isOfficialUse } = input;
  const hasKana = options.hasKana ?? form.hasKana;
  const items = [...new Set(options.items)].sort();
  return { kind, selection, options: { ...options, items, hasKana }, isOfficialUse };
}
