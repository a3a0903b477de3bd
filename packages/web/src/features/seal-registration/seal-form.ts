/** 印鑑登録の申請の様式 — the draft, its labels, and the shape in which it is sent. */
import { imprintGrounds, registerSealBody } from '@yakuba/contract/seal-registration';
import { z } from 'zod';

import { type Draft, withoutBlanks } from '../../form/path.ts';

export const sealLabels = {
  inscription: '印影の文字',
  'scan.image': '印影の画像',
  'scan.dpi': '読み取った解像度（dpi）',
  'examination.isSizeConfirmed': '現物を測り、登録できる大きさであることを確かめた',
  'examination.showsOtherMatter': imprintGrounds.other_matter,
  'examination.isDeformable': imprintGrounds.deformable,
  'examination.isUnclear': imprintGrounds.unclear,
  'examination.isRimBroken': imprintGrounds.rim_broken,
  'examination.isUnsuitable': imprintGrounds.unsuitable,
  'applicant.kind': '申請の方法',
  'applicant.document': '本人確認書類',
  'applicant.guarantorNumber': '保証人の登録番号',
  'applicant.agent.name': '代理人の氏名',
  'applicant.agent.address': '代理人の住所',
  'applicant.agent.documents': '代理人の本人確認書類',
  'applicant.agent.hasAuthorisation': '委任の旨を証する書面を確かめた',
  hasCapacity: '本人が、何を登録するかを理解していることを確かめた',
  isAccompaniedByRepresentative: '法定代理人が同行している（成年被後見人の方）',
  note: '備考',
};

export const applicantKinds = [
  {
    value: 'self-with-document',
    label: '本人（写真付きの書類）',
    hint: '官公署発行の写真付き書類を確かめ、今日登録します。',
  },
  {
    value: 'self-with-guarantor',
    label: '本人（保証人）',
    hint: '町に登録のある人の保証書により、今日登録します。',
  },
  {
    value: 'self-by-inquiry',
    label: '本人（照会書）',
    hint: '照会書を本人に郵送し、回答を受けてから登録します。',
  },
  {
    value: 'agent',
    label: '代理人（照会書）',
    hint: '委任の書面を確かめ、本人に照会書を郵送します。',
  },
];

/** 目で確かめること — the grounds that no machine can tell. */
export const examined = [
  'examination.showsOtherMatter',
  'examination.isDeformable',
  'examination.isUnclear',
  'examination.isRimBroken',
  'examination.isUnsuitable',
] as const;

/** Only what belongs to the chosen way of applying is sent. */
export const sealSchema: z.ZodType<z.output<typeof registerSealBody>> = z
  .unknown()
  .transform((given, context) => {
    const draft = withoutBlanks(given) as Draft;
    const applicant = applicantOf((draft['applicant'] ?? {}) as Draft);
    const outcome = registerSealBody.safeParse({ ...draft, applicant });
    for (const issue of outcome.error?.issues ?? []) {
      context.issues.push({ ...issue, input: draft } as z.core.$ZodRawIssue);
    }
    return outcome.success ? outcome.data : z.NEVER;
  });

function applicantOf({ kind, document, guarantorNumber, agent }: Draft): Draft {
  if (kind === 'self-with-document') return { kind, document };
  if (kind === 'self-with-guarantor') return { kind, guarantorNumber };
  if (kind === 'agent') return { kind, agent: agent ?? {} };
  return { kind };
}
