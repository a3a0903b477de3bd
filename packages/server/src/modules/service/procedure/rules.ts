/** 手続カタログの決まり — what is in force on a day, what may be written and published. */
import type { Procedure, ProcedureContent } from '@yakuba/contract/procedure';
import { checkFormDefinition, type FormDefinition } from '@yakuba/kernel/form';
import { refuseFields } from '@yakuba/kernel/refusal';

import type { Catalogue, StandardVersion, TownVersion } from './model.ts';
import { refuse } from './refusals.ts';

interface Span {
  readonly validFrom: string;
  readonly validUntil: string | null;
}

type Published = TownVersion & Span;

/**
 * その日の手続 — of one procedure's versions the one in force, or null. A difference is laid over
 * the standard of the day; where it has ended the standard is back.
 */
export function procedureOn(catalogue: Catalogue, on: string): Procedure | null {
  const standard = latest(catalogue.standards.filter((one) => isWithin(one, on)));
  const published = latest(
    catalogue.versions.filter(isPublished).filter((one) => one.validFrom <= on),
  );
  const town = published && isWithin({ ...published, validUntil: endOf(published) }, on);
  if (!published || !town) return standard ? standardProcedure(standard) : null;
  if (published.kind === 'difference') return standard ? differing(standard, published) : null;
  return {
    ...(published.content as ProcedureContent),
    procedureCode: published.procedureCode,
    origin: 'own',
    version: published.version,
    legalReason: null,
    validFrom: published.validFrom,
    validUntil: endOf(published),
  };
}

/** その日の手続の一覧 — those offered, standard codes first, in the order of their codes. */
export function proceduresOn(catalogue: Catalogue, on: string): Procedure[] {
  const standards = Map.groupBy(catalogue.standards, (one) => one.procedureCode);
  const versions = Map.groupBy(catalogue.versions, (one) => one.procedureCode);
  const codes = new Set([...standards.keys(), ...versions.keys()]);
  return [...codes].flatMap((code) => {
    const own = { standards: standards.get(code) ?? [], versions: versions.get(code) ?? [] };
    const procedure = procedureOn(own, on);
    return procedure?.isOffered ? [procedure] : [];
  });
}

/** 様式の検査 — refuses with every problem beside its place in the form. */
export function requireSoundForm(form: FormDefinition): void {
  const problems = checkFormDefinition(form);
  if (problems.length === 0) return;
  throw refuseFields(
    'procedure.form.problems',
    '様式に直すところがあります。示された箇所を直してください。',
    problems.map(({ path, message }) => ({ path: `form.${path}`, message })),
  );
}

/** 版の確認 — the writer has seen the newest version; `newest` is 0 where there is none. */
export function requireNewest(versions: readonly TownVersion[], seen: number): number {
  const newest = newestOf(versions)?.version ?? 0;
  if (newest !== seen) throw refuse('procedure.version.differs', {}, 'version');
  return newest;
}

export function newestOf(versions: readonly TownVersion[]): TownVersion | undefined {
  return versions.reduce<TownVersion | undefined>(
    (newest, one) => (newest && newest.version > one.version ? newest : one),
    undefined,
  );
}

export interface PublicationInput extends Span {
  readonly version: number;
}

/** 公開の検査 — another person, a version not yet published, a period from today on. */
export function checkPublication(
  { versions, standards }: Catalogue,
  input: PublicationInput,
  { today, approver }: { readonly today: string; readonly approver: string },
): void {
  const version = newestOf(versions);
  if (!version) throw refuse('procedure.version.none');
  requireNewest(versions, input.version);
  if (version.validFrom !== null) throw refuse('procedure.publish.already');
  if (version.draftedBy === approver) throw refuse('procedure.publish.same_person');
  if (input.validFrom < today) throw refuse('procedure.publish.past', {}, 'validFrom');
  if (input.validUntil !== null && input.validUntil <= input.validFrom) {
    throw refuse('procedure.publish.period', {}, 'validUntil');
  }
  const before = latest(versions.filter(isPublished));
  if (before && input.validFrom <= before.validFrom) {
    throw refuse('procedure.publish.order', { from: before.validFrom }, 'validFrom');
  }
  const base = standards.find((one) => one.version === version.baseVersion)?.content.form;
  const form = version.content.form ?? base;
  if (form) requireSoundForm(form);
}

/** 廃止の検査 — of a published version, from a day that is not past. */
export function checkEnding(
  versions: readonly TownVersion[],
  input: { readonly version: number; readonly endsOn: string },
  today: string,
): void {
  const version = versions.find((one) => one.version === input.version);
  if (!version) throw refuse('procedure.version.none');
  if (version.validFrom === null) throw refuse('procedure.end.not_published');
  if (version.endsOn !== null) throw refuse('procedure.end.already');
  if (input.endsOn < today || input.endsOn <= version.validFrom) {
    throw refuse('procedure.end.past', {}, 'endsOn');
  }
}

/** 期間の終わり — by its own last day or by its ending, whichever comes first. */
export function endOf({ validUntil, endsOn }: TownVersion): string | null {
  if (validUntil === null || endsOn === null) return validUntil ?? endsOn;
  return validUntil < endsOn ? validUntil : endsOn;
}

function standardProcedure({ content, ...standard }: StandardVersion): Procedure {
  return { ...content, ...standard, origin: 'standard', legalReason: null };
}

function differing(standard: StandardVersion, town: Published): Procedure {
  return {
    ...standard.content,
    ...town.content,
    procedureCode: town.procedureCode,
    origin: 'difference',
    version: town.version,
    legalReason: town.legalReason,
    validFrom: town.validFrom,
    validUntil: endOf(town),
  };
}

function isPublished(version: TownVersion): version is Published {
  return version.validFrom !== null;
}

function isWithin({ validFrom, validUntil }: Span, on: string): boolean {
  return validFrom <= on && (validUntil === null || on < validUntil);
}

function latest<T extends { validFrom: string; version: number }>(list: readonly T[]): T | null {
  return list.reduce<T | null>((best, one) => {
    if (!best || best.validFrom < one.validFrom) return one;
    return best.validFrom === one.validFrom && best.version < one.version ? one : best;
  }, null);
}
