/**
 * 手続カタログの用語 — read this first: standard procedures, a town's own, and its differences.
 *
 * A version is written once and never overwritten. It comes into force by a publication, which a
 * second person decides, and goes out of force by an ending, by its own last day, or because a
 * later publication begins.
 */
import type { ProcedureContent } from '@yakuba/contract/procedure';

export type {
  FeeRuleRef,
  Procedure,
  ProcedureContent,
  ProcedureSummary,
} from '@yakuba/contract/procedure';

/** 標準の手続 — one version of it, for all towns. */
export interface StandardVersion {
  readonly procedureCode: string;
  readonly version: number;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly content: ProcedureContent;
}

/** 団体の版 — with what has been decided about it. */
export interface TownVersion {
  readonly procedureCode: string;
  readonly version: number;
  readonly kind: 'own' | 'difference';
  readonly baseVersion: number | null;
  readonly legalReason: string | null;
  /** Of a difference, only what differs. */
  readonly content: Partial<ProcedureContent>;
  readonly draftedBy: string;
  readonly draftedAt: Date;
  readonly approvedBy: string | null;
  /** Null until it is published. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  /** 廃止日 */
  readonly endsOn: string | null;
}

/** 手続の材料 — every version of one procedure or of all. */
export interface Catalogue {
  readonly standards: readonly StandardVersion[];
  readonly versions: readonly TownVersion[];
}
