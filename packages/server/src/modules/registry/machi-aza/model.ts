/**
 * 町字・方書・地区 — vocabulary of this room.
 *
 * @spec juki 1.3.3
 * @spec juki 1.3.4
 */
import type { TownMachiAzaContent } from '@yakuba/contract/machi-aza';

/** 自団体の町字の1行 — one form of a place with its validity; `validUntil` is exclusive. */
export interface TownMachiAzaRow extends TownMachiAzaContent {
  readonly machiAzaId: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** 登録された住所 — what a register knows of a building: the lot and the whole 方書. */
export interface RegisteredKatagaki {
  readonly municipalityCode: string;
  /** 町字, as the address prints it. */
  readonly machiAzaName: string;
  /** 番地号表記 */
  readonly lotNumber: string;
  /** 方書, room number included. */
  readonly katagaki: string;
  readonly katagakiKana?: string | null;
}

/** 方書の鍵 — the forms under which a building is the same however it was written. */
export interface KatagakiKey {
  readonly machiAzaKey: string;
  readonly lotKey: string;
  readonly nameKey: string;
}

/** 取込みの誤り — where a line breaks which rule; the value itself is not repeated. */
export interface ImportProblem {
  readonly line: number;
  readonly column: string;
  readonly rule: string;
}

/** 取込みの進み — how far an import has come. */
export interface ImportProgress {
  readonly phase: 'reading' | 'merging';
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly rows: number;
}

/** 取込みの結果 — common to both dictionaries. With any problem nothing was changed. */
export interface ImportReport {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly abolished: number;
  readonly unchanged: number;
  /** The first 10,000; `problemCount` counts all. */
  readonly problems: readonly ImportProblem[];
  readonly problemCount: number;
}

/** 町字の取込みの結果 — besides, what the distributor left blank. */
export interface MachiAzaImportReport extends ImportReport {
  readonly withoutCode: { readonly rows: number; readonly municipalities: readonly string[] };
  readonly withoutCoordinates: number;
}

/** 不明な始まり — the first day of a name nobody knows the beginning of. */
export const UNKNOWN_START = '0001-01-01';
