/** 印影の測定 — what a scan would be registered as; nothing is kept. */
import { type ImprintReading, sealRegistrationRoutes } from '@yakuba/contract/seal-registration';

import { defineQuery } from '#platform/act';

import { readScan } from '../exchange/read-scan.ts';

export const readImprint = defineQuery({
  name: 'seal_registration:read_imprint',
  title: '印影の測定',
  permission: 'seal_registration:register_seal',
  input: sealRegistrationRoutes.readImprint.body,
  run: async (_reader, input): Promise<ImprintReading> => {
    const { imprint, measurement } = await readScan(input);
    const { widthMm, heightMm, squareMm, size, problems } = measurement;
    const image = imprint.png.toString('base64');
    const lengths = { dpi: imprint.dpi, widthMm, heightMm, squareMm };
    return { ...lengths, size, problems: [...problems], image };
  },
  access: () => null,
});
