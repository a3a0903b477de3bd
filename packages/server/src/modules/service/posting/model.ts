/**
 * 郵送の用語 — read this first: a piece is what goes into one envelope for one application; a
 * bundle is pieces issued, printed and posted together. A piece that comes back and is posted again
 * is another piece, so that each stands in one bundle, once.
 */
import type {
  BundleState,
  Destination,
  HoldReason,
  MailKind,
  PostingState,
  ReturnReason,
} from '@yakuba/contract/posting';

/** 郵便物 — as stored. */
export interface StoredPiece {
  readonly id: string;
  readonly applicationId: string;
  readonly attempt: number;
  readonly receiptNumber: string;
  readonly procedureTitle: string;
  readonly recipientNumber: string;
  readonly destination: Destination;
  /** The destination was typed by the staff, and is not that of the register. */
  readonly isGiven: boolean;
  readonly issueIds: string[];
  readonly state: PostingState;
  readonly holds: HoldReason[];
  /** Reasons that somebody has let pass. */
  readonly allowed: HoldReason[];
  readonly enteredBy: string;
  readonly enteredAt: Date;
  readonly submittedAt: Date;
  readonly approvedAt: Date;
  readonly bundleId: string | null;
  readonly trackingNumber: string | null;
  readonly sentOn: string | null;
  readonly sentAt: Date | null;
  readonly returnedOn: string | null;
  readonly returnReason: ReturnReason | null;
  readonly note: string | null;
}

/** 束 */
export interface StoredBundle {
  readonly id: string;
  readonly number: string;
  readonly state: BundleState;
  readonly pieceCount: number;
  readonly madeAt: Date;
  readonly staffId: string;
  readonly mailKind: MailKind | null;
  readonly sentOn: string | null;
}

/** 同封する証明書 */
export interface EnclosedDocument {
  readonly issueId: string;
  /** 交付の経過 — by which the bytes are fetched; null where the paper is in the office already. */
  readonly releaseId: string | null;
  readonly title: string;
  readonly issueNumber: string;
  readonly verificationCode: string | null;
  readonly pages: number;
  readonly documentHash: string;
}

/** 束の中身の一件 */
export interface Enclosure {
  readonly ordinal: number;
  readonly pieceId: string;
  readonly checkCode: string;
  readonly documents: readonly EnclosedDocument[];
  /** 宛名の一枚と、新しく印刷する証明書の枚数 */
  readonly sheets: number;
}

/** 窓付き封筒 — millimetres from the envelope's left and top. */
export interface Envelope {
  readonly title: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly windowLeftMm: number;
  readonly windowTopMm: number;
  readonly windowWidthMm: number;
  readonly windowHeightMm: number;
}

/** 郵送の自動処理 — hands the copies over to the mail room, and nothing else. */
export const POSTING_ACTOR = 'posting';

/** 証明書の用意 — some pieces at a time, each time a job of its own. */
export const PREPARE_JOB = 'posting:prepare-pieces';
/** 印刷用ファイルの作成 */
export const PRINT_JOB = 'posting:print-bundle';
/** 申請の差戻し */
export const TURN_BACK_JOB = 'posting:turn-back';
