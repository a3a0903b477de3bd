/** 手続の内容の届出書 — as the fields hold it, and as the contract wants it. */
import { detailFields, feeRuleSchema, type ProcedureDetails } from '@yakuba/contract/procedure';
import { z } from 'zod';

import type { Draft } from '../../../form/path.ts';

/** 見出し — in the order of the page. */
export const detailLabels = {
  procedureCode: '識別名',
  title: '名称',
  'translations.easy': '名称（やさしい日本語）',
  'translations.en': '名称（英語）',
  category: '分野',
  legalBasis: '根拠',
  applicantLines: '申請できる人',
  deadline: '期限',
  evidence: '必要な書類',
  'evidence.*': '書類',
  'evidence.*.title': '書類の名称',
  'evidence.*.isRequired': 'いつも必要（必須）',
  'evidence.*.condition': '必要になる場合',
  'evidence.*.omission': '省略できる場合',
  feeItem: '手数料',
  feeNote: '手数料の説明',
  counterVisits: '来庁回数',
  visitReason: '来庁が要る理由',
  'seal.status': '押印の状況',
  'seal.basis': '押印の根拠',
  'seal.reason': '押印の理由・条項',
  signature: '電子署名',
  desk: '担当',
  note: '注記',
  'way.counter': '窓口',
  'way.online': 'オンライン',
  'way.post': '郵送',
  'way.kiosk': 'コンビニ',
  'way.phone': '電話',
  isOffered: 'この団体で扱う',
  channels: '受け付ける経路',
} as const;

const way = z.boolean().default(false);

/** What is typed: one applicant a line, one box a channel, figures as text. */
export const typedDetails = detailFields
  .pick({
    title: true,
    translations: true,
    category: true,
    legalBasis: true,
    deadline: true,
    seal: true,
    signature: true,
    desk: true,
    note: true,
    isOffered: true,
    evidence: true,
  })
  .extend({
    feeItem: z.string().max(60).default(''),
    feeNote: feeRuleSchema.shape.note,
    applicantLines: z.string('申請できる人を1人以上書いてください。').trim().min(1),
    counterVisits: z.coerce.number().int().min(0).max(9),
    visitReason: detailFields.shape.visitReason,
    way: z.object({ counter: way, online: way, post: way, kiosk: way, phone: way }),
  })
  .superRefine((given, context) => {
    const refuse = (path: string[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (!Object.values(given.way).includes(true)) {
      refuse(['way', 'counter'], '受け付ける経路を一つ以上選んでください。');
    }
    given.evidence.forEach(({ isRequired, condition }, place) => {
      if (isRequired || condition) return;
      refuse(['evidence', String(place), 'condition'], NEEDED_WHEN);
    });
    if (given.counterVisits > 0 && !given.visitReason) {
      refuse(['visitReason'], '来庁が要る理由を書いてください。0回にできないわけを数えます。');
    }
    const isAsked = given.seal.status === 'kept' || given.seal.status === 'abolishable';
    if (isAsked && !given.seal.reason) {
      refuse(['seal', 'reason'], '押印を求める理由と条項を書いてください。');
    }
  });

const NEEDED_WHEN = 'どんなときに必要かを書くか、「いつも必要」を選んでください。';

/** 内容から欄へ */
export function typedFromDetails(details: ProcedureDetails, procedureCode: string): Draft {
  const { applicants, channels, counterVisits, fee, result: _, ...rest } = details;
  const feeItem = fee?.certificateKind ?? '';
  return {
    ...rest,
    applicantLines: applicants.join('\n'),
    counterVisits: String(counterVisits),
    feeItem: feeItem === procedureCode ? OWN_FEE : feeItem,
    feeNote: fee?.note ?? '',
    way: Object.fromEntries(channels.map((channel) => [channel, true])),
  };
}

/** この手続の手数料 — set for the procedure itself and for no kind of certificate. */
export const OWN_FEE = 'own';

/** What stands behind the fields: what has none (結果) stays as it was. */
export interface Behind {
  readonly procedureCode: string;
  readonly result: ProcedureDetails['result'];
}

/** 欄から内容へ */
export function detailsFromTyped(
  typed: z.output<typeof typedDetails>,
  { procedureCode, result }: Behind,
): ProcedureDetails {
  const { applicantLines, way: ways, feeItem, feeNote, ...rest } = typed;
  const applicants = applicantLines
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const channels = (Object.keys(ways) as (keyof typeof ways)[]).filter((one) => ways[one]);
  const certificateKind = feeItem === OWN_FEE ? procedureCode : feeItem;
  const fee = certificateKind === '' ? null : { certificateKind, note: feeNote };
  return { ...rest, applicants, channels, fee, result };
}

/** 書類の識別名 — people read the title alone; a name that no other document bears. */
export function freshDocumentCode(others: readonly { readonly code: string }[]): string {
  const taken = new Set(others.map(({ code }) => code));
  let count = taken.size + 1;
  while (taken.has(`document-${count}`)) count += 1;
  return `document-${count}`;
}

/** 新しい手続の初め */
export const freshDetails: Draft = {
  category: 'living',
  applicantLines: '本人',
  counterVisits: '0',
  seal: { status: 'none', basis: 'none' },
  signature: 'none',
  evidence: [],
  feeItem: '',
  isOffered: true,
  way: { online: true, counter: true },
};
