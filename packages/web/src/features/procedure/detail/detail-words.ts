/** 手続の内容の文 — each property of a procedure by its term and in words. */
import { certificateKinds, sealCertificateKinds } from '@yakuba/contract/certificate';
import {
  type ProcedureDetails,
  procedureCategories,
  procedureChannels,
  sealBases,
  sealStatuses,
} from '@yakuba/contract/procedure';

type Words = {
  readonly [Name in keyof ProcedureDetails]: readonly [
    string,
    (of: ProcedureDetails[Name]) => string,
  ];
};

const list = (values: readonly string[]): string => values.join('、');
const text = (value: string | null): string => value ?? '';

/** 手数料の種別 — of certificates; a procedure may have a fee of its own besides. */
export const feeKindWords: Readonly<Record<string, string>> = {
  ...certificateKinds,
  ...sealCertificateKinds,
};

function feeWords(kind: string): string {
  const certificate = feeKindWords[kind];
  return certificate ? `${certificate}と同じ手数料` : 'この手続だけの手数料';
}

function documentWords({
  title,
  isRequired,
  condition,
}: ProcedureDetails['evidence'][number]): string {
  const when = isRequired ? '必須' : condition;
  return when ? `${title}（${when}）` : title;
}

/** 項目の文 — in the order shown. */
export const detailWords: Words = {
  title: ['名称', text],
  translations: ['名称の訳', ({ easy, en }) => list([easy ?? '', en ?? ''].filter(Boolean))],
  category: ['分野', (category) => procedureCategories[category]],
  legalBasis: ['根拠', text],
  applicants: ['申請できる人', list],
  deadline: ['期限', text],
  evidence: ['必要な書類', (evidence) => list(evidence.map(documentWords))],
  fee: [
    '手数料',
    (fee) =>
      fee ? [feeWords(fee.certificateKind), fee.note ?? ''].filter(Boolean).join('／') : 'なし',
  ],
  counterVisits: ['来庁回数', (count) => `${count}回`],
  visitReason: ['来庁が要る理由', text],
  seal: [
    '押印',
    ({ status, basis, reason }) =>
      [sealStatuses[status], basis === 'none' ? '' : `根拠：${sealBases[basis]}`, reason ?? '']
        .filter(Boolean)
        .join('／'),
  ],
  signature: ['電子署名', (signature) => (signature === 'required' ? '要る' : '要らない')],
  result: ['結果', (result) => (result.kind === 'certificate' ? '証明書の交付' : '決定の通知')],
  channels: ['受け付ける経路', (channels) => list(channels.map((one) => procedureChannels[one]))],
  isOffered: ['この団体での扱い', (isOffered) => (isOffered ? '扱う' : '扱わない')],
  desk: ['担当', text],
  note: ['注記', text],
};

/** 内容の一行ずつ — [項目, 文]。 */
export function detailLines(
  details: Partial<ProcedureDetails>,
): [name: string, term: string, words: string][] {
  return (Object.keys(detailWords) as (keyof ProcedureDetails)[]).map((name) => {
    const [term, say] = detailWords[name] as [string, (value: unknown) => string];
    const value = details[name];
    return [name, term, value === undefined ? '' : say(value)];
  });
}
