/** 手続の内容の届出書 — as the fields hold it, and as the contract wants it. */
import { detailFields, type ProcedureDetails } from '@yakuba/contract/procedure';
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
  })
  .extend({
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
    if (given.counterVisits > 0 && !given.visitReason) {
      refuse(['visitReason'], '来庁が要る理由を書いてください。0回にできないわけを数えます。');
    }
    const isAsked = given.seal.status === 'kept' || given.seal.status === 'abolishable';
    if (isAsked && !given.seal.reason) {
      refuse(['seal', 'reason'], '押印を求める理由と条項を書いてください。');
    }
  });

/** 内容から欄へ */
export function typedFromDetails(details: ProcedureDetails): Draft {
  const {
    applicants,
    channels,
    counterVisits,
    evidence: _,
    fee: _fee,
    result: _r,
    ...rest
  } = details;
  return {
    ...rest,
    applicantLines: applicants.join('\n'),
    counterVisits: String(counterVisits),
    way: Object.fromEntries(channels.map((channel) => [channel, true])),
  };
}

/** 欄から内容へ — what has no field here (書類・手数料・結果) stays as it was. */
export function detailsFromTyped(
  typed: z.output<typeof typedDetails>,
  held: Pick<ProcedureDetails, 'evidence' | 'fee' | 'result'>,
): ProcedureDetails {
  const { applicantLines, way: ways, ...rest } = typed;
  const applicants = applicantLines
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const channels = (Object.keys(ways) as (keyof typeof ways)[]).filter((one) => ways[one]);
  return { ...held, ...rest, applicants, channels };
}

/** 新しい手続の初め */
export const freshDetails: Draft = {
  category: 'living',
  applicantLines: '本人',
  counterVisits: '0',
  seal: { status: 'none', basis: 'none' },
  signature: 'none',
  isOffered: true,
  way: { online: true, counter: true },
};
