/**
 * 本人確認の語彙 — read this first: certificates of a card, what a signature proves, bindings of
 * cards to residents, and sessions.
 */
export type CertificateKind = 'signature' | 'authentication';

export const certificateKindTitles: Record<CertificateKind, string> = {
  signature: '署名用電子証明書',
  authentication: '利用者証明用電子証明書',
};

/** 模擬の札 — stands on everything that a simulated card had a part in. */
export const SIMULATED_LABEL = '模擬';

/** 基本4情報 — as the signing certificate says. */
export interface Holder {
  readonly fullName: string;
  readonly address: string;
  /** `YYYY-MM-DD`; parts not known are zero. */
  readonly dateOfBirth: string;
  /** 住民記録の性別コード: 1 男, 2 女, 0 不明. */
  readonly sex: string;
}

/** 検証した電子証明書 — chain, dates, usage and status all held at `at`. */
export interface ProvenCertificate {
  readonly kind: CertificateKind;
  readonly serialNumber: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** Null for 利用者証明用, which names nobody. */
  readonly holder: Holder | null;
  readonly isSimulated: boolean;
}

/** 検証した署名 — what the signature itself proves, before any register is asked. */
export interface VerifiedSignature extends ProvenCertificate {
  readonly holder: Holder;
  /** SHA-256 of the content, hexadecimal: the same content signed again has the same. */
  readonly digest: string;
  readonly signedAt: Date;
  /** Where the status came from. */
  readonly statusSource: StatusSource;
}

export type StatusSource = 'ocsp' | 'crl';

/**
 * 署名者の証明 — the signature, and whom of the town's residents it stands for: bound before,
 * equal in all four items to exactly one living resident, or nobody known here.
 */
export interface SignerProof extends VerifiedSignature {
  readonly addresseeNumber: string | null;
  readonly binding: 'bound' | 'matched' | 'none';
  /** 模擬 or null, for screens. */
  readonly label: string | null;
}

export type BindingOrigin = 'counter' | 'first-signature' | 'renewal' | 'paired';

export type BindingEnd = 'closed-record' | 'items-changed' | 'renewed' | 'replaced' | 'by-staff';

export interface Binding {
  readonly municipalityCode: string;
  readonly id: string;
  readonly kind: CertificateKind;
  readonly serialNumber: string;
  readonly addresseeNumber: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** 基本4情報の要約値 — null for 利用者証明用. */
  readonly holderDigest: string | null;
  readonly isSimulated: boolean;
  readonly origin: BindingOrigin;
  readonly boundAt: Date;
  readonly endedAt: Date | null;
  readonly endReason: BindingEnd | null;
}

/** 住民のセッション — signed in by card, or a guest who keeps a draft on this device alone. */
export interface ResidentSession {
  readonly municipalityCode: string;
  readonly tokenDigest: string;
  readonly kind: 'resident' | 'guest';
  readonly addresseeNumber: string | null;
  readonly isSimulated: boolean;
  readonly startedAt: number;
  readonly lastSeenAt: number;
  readonly idleSeconds: number;
  readonly absoluteUntil: number;
}

/** セッションの上限 — without use, and altogether. */
export const sessionLimits = {
  resident: { idleSeconds: 15 * 60, absoluteSeconds: 4 * 3600 },
  guest: { idleSeconds: 60 * 60, absoluteSeconds: 12 * 3600 },
} as const;

export const CHALLENGE_SECONDS = 120;

export const RESIDENT_COOKIE = 'yakuba_resident';
