/**
 * 証明書の検証 — whether this town handed over the certificate that bears the number, and whether
 * the file is the one; nothing of the people on it.
 */
import {
  type VerificationAnswer,
  verificationCode,
  verificationStates,
} from '@yakuba/contract/certificate';
import { z } from 'zod';

import { defineQuery } from '#platform/act';
import type { Reader } from '#platform/database';

import { isSealSimulated } from '../exchange/town-seal.ts';
import { kindTitleOf } from '../printing/kinds.ts';
import { refuse } from '../refusals.ts';
import { documentHashOf } from '../rules/content-hash.ts';

interface Row {
  readonly kind: string;
  readonly issuedOn: string;
  readonly municipalityName: string;
  readonly documentHash: string;
  readonly isDiscarded: boolean;
}

export const verifyCertificate = defineQuery({
  name: 'certificate:verify_certificate',
  title: '証明書の検証',
  permission: 'certificate:verify_certificate',
  input: z.object({ code: verificationCode, file: z.string().optional() }),
  run: async (reader, { code, file }, { municipalityCode }): Promise<VerificationAnswer> => {
    const found = await findHandedOver(reader, municipalityCode, code);
    if (!found) throw refuse('certificate.verification.unknown');
    const state = found.isDiscarded ? 'revoked' : 'valid';
    const hash = file === undefined ? null : documentHashOf(Buffer.from(file, 'base64'));
    return {
      municipalityCode,
      municipalityName: found.municipalityName,
      kindTitle: kindTitleOf(found.kind),
      issuedOn: found.issuedOn,
      state,
      stateTitle: verificationStates[state],
      isSameFile: hash === null ? null : hash === found.documentHash,
      label: isSealSimulated(municipalityCode) ? '模擬' : null,
    };
  },
  access: () => null,
});

/** What was made and not handed over is no certificate yet. */
async function findHandedOver(
  reader: Reader,
  municipalityCode: string,
  code: string,
): Promise<Row | undefined> {
  const [row] = await reader<Row[]>`
    select i.kind, i.issued_on, i.form ->> 'municipalityName' as municipality_name,
      d.document_hash,
      exists (select from certificate.step s where s.municipality_code = i.municipality_code
        and s.issue_id = i.id and s.kind = 'discarded') as is_discarded
    from certificate.issue i
    join certificate.document d
      on d.municipality_code = i.municipality_code and d.issue_id = i.id
    where i.municipality_code = ${municipalityCode} and i.verification_code = ${code}
      and exists (select from certificate.step s where s.municipality_code = i.municipality_code
        and s.issue_id = i.id and s.kind = 'released')`;
  return row;
}
