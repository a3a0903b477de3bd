/**
 * 団体情報の用語 — what a town is to this system; read this first.
 *
 * A fact `validFrom` a day holds until the next one begins; nothing is overwritten. A `Period` fact
 * has an end of its own.
 *
 * @spec juki 1.3.1
 * @spec juki 1.3.7
 * @spec juki 1.3.9
 */

import type { TownKind } from '@yakuba/contract/identity';
import type {
  certifierCapacities,
  officeSchema,
  profileSchema,
  sealSchema,
  terminalSchema,
} from '@yakuba/contract/municipality';
import type { z } from 'zod';

/** 団体の基本情報 */
export type Profile = z.output<typeof profileSchema> & { readonly kind: TownKind };

export type CertifierCapacity = (typeof certifierCapacities)[number];

/** 認証者 — 市区町村長 or 職務代理者, half-open period. */
export interface Certifier {
  readonly id: string;
  readonly capacity: CertifierCapacity;
  /** 職名 */
  readonly title: string;
  /** 氏名 — null while none has been entered. */
  readonly name: string | null;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** 公印 */
export type Seal = z.output<typeof sealSchema>;

/** 入力場所 */
export type Office = z.output<typeof officeSchema>;

/** 入力端末 */
export type Terminal = z.output<typeof terminalSchema>;
