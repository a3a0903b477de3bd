/**
 * 登録できない印鑑 — the seven grounds, found all at once (印鑑登録証明事務処理要領).
 *
 * A machine measures the size and reads how faint the imprint is; whether it shows a profession or
 * is of rubber, the clerk sees. What the letters are, the clerk reads and the rule compares.
 */
import {
  type Examination,
  type ImprintGround,
  imprintGrounds,
} from '@yakuba/contract/seal-registration';
import { type FieldProblem, refuseFields } from '@yakuba/kernel/refusal';

import { refuse } from '../refusals.ts';
import type { Measurement } from './measure-imprint.ts';
import { isNameInscription, type Names } from './name-inscription.ts';

export interface ExaminedSeal {
  readonly inscription: string;
  readonly names: Names;
  readonly measurement: Pick<Measurement, 'squareMm' | 'size' | 'problems'>;
  readonly examination: Examination;
}

/** 登録できない事由 — in the order of the guideline; none when the seal may be registered. */
export function groundsAgainst(seal: ExaminedSeal): ImprintGround[] {
  const { examination, measurement } = seal;
  const stands: Readonly<Record<ImprintGround, boolean>> = {
    name_not_shown: !isNameInscription(seal.inscription, seal.names),
    other_matter: examination.showsOtherMatter,
    deformable: examination.isDeformable,
    size: measurement.size === 'too-small' || measurement.size === 'too-large',
    unclear: examination.isUnclear || measurement.problems.includes('faint'),
    rim_broken: examination.isRimBroken,
    unsuitable: examination.isUnsuitable,
  };
  return (Object.keys(stands) as ImprintGround[]).filter((ground) => stands[ground]);
}

/** 印鑑の審査 — refuses with every ground that stands, and a size at the border unconfirmed. */
export function requireFitSeal(seal: ExaminedSeal): void {
  const grounds = groundsAgainst(seal);
  if (grounds.length > 0) {
    const fields = grounds.map((ground) => problemOf(ground, seal));
    const message = `この印鑑は登録できません。${fields.map((field) => field.message).join('')}`;
    throw refuseFields('seal_registration.imprint.not_registrable', message, fields);
  }
  if (seal.measurement.size === 'borderline' && !seal.examination.isSizeConfirmed) {
    const side = String(seal.measurement.squareMm);
    const path = 'examination.isSizeConfirmed';
    throw refuse('seal_registration.imprint.size_unconfirmed', { side }, path);
  }
}

const paths: Readonly<Record<ImprintGround, string>> = {
  name_not_shown: 'inscription',
  other_matter: 'examination.showsOtherMatter',
  deformable: 'examination.isDeformable',
  size: 'scan.image',
  unclear: 'examination.isUnclear',
  rim_broken: 'examination.isRimBroken',
  unsuitable: 'examination.isUnsuitable',
};

function problemOf(ground: ImprintGround, { measurement }: ExaminedSeal): FieldProblem {
  const measured = ground === 'size' ? `（測定した一辺は${measurement.squareMm}mm）` : '';
  return { path: paths[ground], message: `${imprintGrounds[ground]}ためです${measured}。` };
}
