/** 受け取った証明書の取出し — the bytes of a copy whose receiving is recorded for this person. */
import { z } from 'zod';

import { type ReleasedDocument, readReleasedDocument } from '#modules/service/certificate';
import { defineQuery } from '#platform/act';

export const getReceivedResult = defineQuery({
  name: 'application:get_received_result',
  title: '受け取った証明書の取出し',
  permission: 'application:apply',
  input: z.object({ issueId: z.uuid(), releaseId: z.uuid() }),
  run: (reader, { issueId, releaseId }, context): Promise<ReleasedDocument> =>
    readReleasedDocument(reader, {
      municipalityCode: context.municipalityCode,
      id: issueId,
      releaseId,
      actorId: context.actor.id,
    }),
  access: ({ addresseeNumbers }) => ({ subjects: addresseeNumbers, items: ['証明書'] }),
});
