/**
 * 印鑑登録の用語 — read this first: a seal as applied for, what has become of it, and its holder.
 *
 * A registration never changes. Its steps are added: applied, registered, and one end (lapsed
 * before it was registered, cancelled afterwards). Whoever holds a seal, or waits for the reply to
 * an inquiry, has one row in `holding`.
 */
import type { Applicant, CancellationGround, SealStatus } from '@yakuba/contract/seal-registration';
import type { ResidentRecord } from '#modules/registry/resident';

/** 印影 — as stored: made anew from the scan, cut to the imprint and a margin. */
export interface Imprint {
  readonly png: Buffer;
  /** SHA-256 of the PNG. */
  readonly hash: string;
  /** Pixels. */
  readonly imageWidth: number;
  readonly imageHeight: number;
  readonly dpi: number;
  /** Of the imprint itself, in millimetres. */
  readonly widthMm: number;
  readonly heightMm: number;
  readonly squareMm: number;
}

/** 登録 — as stored, with what has become of it. */
export interface StoredRegistration {
  readonly id: string;
  readonly addresseeNumber: string;
  readonly inscription: string;
  readonly appliedOn: string;
  readonly applicant: Applicant;
  readonly imprintHash: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly wasAdultWard: boolean;
  readonly inquiryNumber: string | null;
  readonly replyBy: string | null;
  readonly status: SealStatus;
  readonly registrationNumber: string | null;
  readonly cardNumber: string | null;
  readonly registeredOn: string | null;
}

/** 登録資格に関わる本人の記載 — what of the resident's record bears on a seal. */
export type SealHolder = Pick<
  ResidentRecord,
  | 'addresseeNumber'
  | 'householdNumber'
  | 'historyNumber'
  | 'residentKind'
  | 'fullName'
  | 'familyName'
  | 'givenName'
  | 'formerFamilyName'
  | 'commonName'
  | 'romanName'
  | 'fullNameKana'
  | 'dateOfBirth'
  | 'dateOfBirthNotation'
  | 'isClosed'
  | 'residentStatus'
  | 'closingReason'
  | 'closingEffectiveOn'
  | 'changeReason'
  | 'effectiveOn'
  | 'movingOutPlannedOn'
  | 'isAdultWard'
>;

/** 抹消の原因 — why a registration ends, and since when. */
export interface EndOfRegistration {
  readonly ground: CancellationGround;
  readonly effectiveOn: string;
}

/** 登録中の印鑑 — what other rooms may ask for. */
export interface SealRegistration {
  readonly registrationId: string;
  readonly addresseeNumber: string;
  readonly registrationNumber: string;
  readonly cardNumber: string;
  readonly inscription: string;
  readonly registeredOn: string;
  readonly imprint: {
    readonly png: Buffer;
    readonly hash: string;
    readonly imageWidth: number;
    readonly imageHeight: number;
    readonly dpi: number;
  };
}
