/**
 * 証明書の確認 — the very pages that would be issued, marked 見本; nothing is issued or numbered.
 *
 * @spec juki 5.1
 * @spec juki 5.8
 * @spec juki 10.7 (partly: プリンタ・トレイ・部数の指定、画面のハードコピー)
 */
import { certificateRoutes, type PreviewAnswer } from '@yakuba/contract/certificate';

import { defineQuery } from '#platform/act';
import { certificateKindOf } from '../printing/kinds.ts';
import { typeset } from '../printing/warm-typesetter.ts';
import { requirePermissions } from '../rules/check-request.ts';
import { contentHashOf } from '../rules/content-hash.ts';
import { requestOf } from '../rules/request-of.ts';
import { findTownForm } from './find-town-form.ts';
import { requireNoHold } from './issue-holds.ts';

export const previewCertificate = defineQuery({
  name: 'certificate:preview_certificate',
  title: '証明書の確認',
  permission: 'certificate:preview_certificate',
  input: certificateRoutes.previewCertificate.body,
  run: async (reader, input, context): Promise<PreviewAnswer> => {
    const { municipalityCode, today, now } = context;
    const form = await findTownForm(reader, municipalityCode, today);
    const request = requestOf(input, form);
    const kind = certificateKindOf(request.kind);
    requirePermissions(kind.permissions(request), context.actor.permissions);
    const view = await kind.view(reader, request, context);
    const addresseeNumbers = view.subjects.map((subject) => subject.addresseeNumber);
    const alerted = await requireNoHold(reader, addresseeNumbers, context);
    const { pdf, pages, overflow, missing } = await typeset(kind, {
      content: view.content,
      form: { ...form, isSample: true },
      issueNumber: 'プレビュー',
      issuedOn: today,
      issuedAt: now,
      isOfficialUse: request.isOfficialUse,
      verification: 'プレビュー（証明書としては使えません）',
      scannable: null,
    });
    return {
      pdf: Buffer.from(pdf).toString('base64'),
      pages,
      overflow: [...overflow],
      missing: missing.map((item) => ({ ...item, characters: [...item.characters] })),
      contentHash: contentHashOf(view),
      warnings: alerted.map(
        (number) =>
          `宛名番号 ${number} の方には注意の設定があります。発行してよいか確かめてください。`,
      ),
      addresseeNumbers,
    };
  },
  access: (answer, { options }) => ({
    subjects: answer.addresseeNumbers,
    items: ['証明書の記載事項', ...options.items],
    hasIndividualNumber: options.items.includes('individualNumber'),
    purpose: '証明書の確認',
  }),
});
