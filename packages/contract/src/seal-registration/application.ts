/** 印鑑登録の申請 — what is entered when somebody registers a seal, replies, or gives it up. */
import { z } from 'zod';

import { dateInput, numberInput, optionalText, requiredText } from '../resident/inputs.ts';
import { authorityGrounds, identityDocuments, photoDocuments } from './words.ts';

const keysOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string];

/** 読み取った印影 — a scan in base64; at most about 700 KB of file. */
export const scanInput = z.strictObject({
  image: z
    .string('印影の画像を選んでください。')
    .min(1, '印影の画像を選んでください。')
    .max(960_000, '印影の画像は700KBまでです。印影の周りだけを切り取ってください。')
    .regex(/^[A-Za-z0-9+/]+={0,2}$/, '印影の画像を読み取れません。選び直してください。'),
  /** 解像度 — dots an inch of the scan; null when the file itself says. */
  dpi: z.coerce
    .number()
    .min(200, '解像度は200dpi以上で読み取ってください。')
    .max(1200, '解像度は1200dpi以下で読み取ってください。')
    .nullable()
    .default(null),
});
export type ScanInput = z.output<typeof scanInput>;

/** 印鑑の審査 — what only the clerk's eye can tell of the seal and its imprint. */
export const examinationInput = z.strictObject({
  showsOtherMatter: z.boolean().default(false),
  isDeformable: z.boolean().default(false),
  isUnclear: z.boolean().default(false),
  isRimBroken: z.boolean().default(false),
  isUnsuitable: z.boolean().default(false),
  /** 現物の大きさの確認 — measured by hand where the scan is at the border. */
  isSizeConfirmed: z.boolean().default(false),
});
export type Examination = z.output<typeof examinationInput>;

const documents = z
  .array(z.enum(keysOf(identityDocuments)))
  .min(1, '本人確認書類を1つ以上選んでください。')
  .max(8);

const agentInput = z.strictObject({
  name: requiredText('代理人の氏名', 100),
  address: requiredText('代理人の住所', 300),
  documents,
  /** 委任の旨を証する書面 */
  hasAuthorisation: z.literal(true, '委任の旨を証する書面を確かめてください。'),
});

/** 申請者 — the person, or an agent; how it is made sure that the person wants it. */
export const applicantInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('self-with-document'),
    document: z.enum(keysOf(photoDocuments), '写真付きの本人確認書類を選んでください。'),
  }),
  z.strictObject({
    kind: z.literal('self-with-guarantor'),
    guarantorNumber: requiredText('保証人の登録番号', 20),
  }),
  z.strictObject({ kind: z.literal('self-by-inquiry') }),
  z.strictObject({ kind: z.literal('agent'), agent: agentInput }),
]);
export type Applicant = z.output<typeof applicantInput>;

export const registerSealBody = z.strictObject({
  addresseeNumber: numberInput,
  /** 印影の文字 — as the clerk reads them on the seal. */
  inscription: requiredText('印影の文字', 40),
  scan: scanInput,
  examination: examinationInput.prefault({}),
  applicant: applicantInput,
  /** 意思能力の確認 — the applicant understands what is registered. */
  hasCapacity: z.boolean('本人の意思を確かめてください。'),
  /** 法定代理人の同行 — needed for an adult ward, who must come in person. */
  isAccompaniedByRepresentative: z.boolean().default(false),
  note: optionalText(500),
});
export type RegisterSealInput = z.output<typeof registerSealBody>;

export const replyBody = z.strictObject({
  inquiryNumber: requiredText('照会番号', 20),
  broughtBy: z.enum(['self', 'agent'], '回答書を持参した人を選んでください。'),
  documents,
  note: optionalText(500),
});

export const lossBody = z.strictObject({
  lost: z.enum(['card', 'seal'], '亡失したものを選んでください。'),
  broughtBy: z.enum(['self', 'agent'], '届け出た人を選んでください。'),
  documents,
  note: optionalText(500),
});

export const abolitionBody = z.strictObject({
  broughtBy: z.enum(['self', 'agent'], '申請した人を選んでください。'),
  documents,
  /** 印鑑登録証の返納 */
  isCardReturned: z.boolean('印鑑登録証の返納を確かめてください。'),
  note: optionalText(500),
});

export const authorityBody = z.strictObject({
  ground: z.enum(authorityGrounds, '抹消の事由を選んでください。'),
  effectiveOn: dateInput,
  note: requiredText('職権抹消の理由', 500),
});
