/**
 * 請求書の下書き — labels, steps and beginning of the form that asks for a certificate.
 *
 * @spec juki 5.1
 */
import { certificateRoutes } from '@yakuba/contract/certificate';

import { bodySchema } from '../../api/client.ts';
import type { FieldLabels } from '../../form/field-label.ts';
import type { Draft, Tidying } from '../../form/path.ts';
import type { FormStep } from '../../form/use-step-flow.ts';

export const issueSchema = bodySchema(certificateRoutes.issueCertificate);

export const certificateLabels: FieldLabels = {
  selection: '証明する人',
  kind: '証明書の種類',
  'options.items': '記載する事項',
  'options.hasHistory': '住所や氏名などの履歴を載せる',
  'options.hasKana': 'フリガナ',
  'options.isKatagakiOmitted': '方書を省く',
  isOfficialUse: '「公用」と表示する',
  'requester.name': '請求者の氏名',
  'requester.address': '請求者の住所',
  'requester.relation': '請求者の区分',
  'requester.purpose': '請求事由（使いみち）',
  'requester.identityProofs': '本人確認の方法',
  copies: '部数',
  printer: 'プリンタ番号',
};

export const certificateSteps: readonly FormStep[] = [
  { id: 'people', title: '証明する人', paths: ['selection'] },
  { id: 'content', title: '証明書の種類と記載する事項', paths: ['kind', 'options'] },
  {
    id: 'requester',
    title: '請求者と本人確認',
    paths: ['requester', 'copies', 'isOfficialUse', 'printer'],
  },
  { id: 'check', title: '内容の確認', paths: [] },
];

/** Items that the law leaves out unless asked for are left out at first. */
export const blankCertificate: Draft = {
  kind: 'household',
  options: { items: [], hasHistory: false, hasKana: null, isKatagakiOmitted: false },
  isOfficialUse: false,
  requester: { name: '', address: '', relation: '', purpose: '', identityProofs: [] },
  copies: '1',
  printer: '',
};

const halfWidth = (text: string): string => text.normalize('NFKC').trim();
const trimmed = (text: string): string => text.trim();

export const certificateTidying: Tidying = {
  copies: halfWidth,
  printer: halfWidth,
  'requester.name': trimmed,
  'requester.address': trimmed,
  'requester.purpose': trimmed,
};

/** 手順の特定 — the step whose fields hold a path; the first when none does. */
export function stepOf(path: string): string {
  const step = certificateSteps.find(({ paths }) =>
    paths.some((root) => path === root || path.startsWith(`${root}.`)),
  );
  return step?.id ?? 'people';
}
