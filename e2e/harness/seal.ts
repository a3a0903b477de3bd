/** 印鑑登録の材料 — an adult of the town, and scans of seals that bear the name. */

import { listLivingResidents } from '../../packages/server/src/modules/registry/resident/index.ts';
import { connect, type Reader } from '../../packages/server/src/platform/database/index.ts';
import { drawSeal } from '../../packages/server/test/harness/seal-imprint.ts';

export interface Adult {
  readonly addresseeNumber: string;
  readonly fullName: string;
  /** 氏 — what the seal shows. */
  readonly familyName: string;
}

interface Town {
  readonly ownerUrl: string;
  readonly municipalityCode: string;
}

/** 大人の住民 — born before 1990, with a family name apart from the given one. */
export async function findAdult({ ownerUrl, municipalityCode }: Town): Promise<Adult> {
  const owner = connect(ownerUrl, { connections: 1 });
  try {
    const rows = await owner<{ addresseeNumber: string }[]>`
      select addressee_number from resident.resident
      where municipality_code = ${municipalityCode} order by addressee_number limit 200`;
    const addresseeNumbers = rows.map((row) => row.addresseeNumber);
    const today = new Date().toISOString().slice(0, 10);
    const asked = { municipalityCode, today, who: { addresseeNumbers } };
    const living = await owner.begin((tx) => listLivingResidents(tx as unknown as Reader, asked));
    const adult = living.find(
      ({ dateOfBirth, fullName }) =>
        dateOfBirth > '1940' && dateOfBirth < '1990' && /^\p{Script=Han}+\s/u.test(fullName),
    );
    if (!adult) throw new RangeError('the town has no grown-up');
    const { addresseeNumber, fullName } = adult;
    return { addresseeNumber, fullName, familyName: fullName.split(/\s/u)[0] ?? '' };
  } finally {
    await owner.end();
  }
}

/** 印影の画像 — as a scanner writes it. */
export async function scanOf(
  text: string,
  sideMm: number,
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const buffer = await drawSeal({ text, sideMm });
  return { name: 'imprint.png', mimeType: 'image/png', buffer };
}
