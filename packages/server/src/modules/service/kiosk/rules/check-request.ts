/** 請求と発行の照合 — what was made belongs to the request, and the request still stands. */
import { REQUEST_LIFE, type StoredRequest } from '../model.ts';
import { refuse } from '../refusals.ts';

/** 送信できる状態 — the machine that asked, in time, neither printed nor cancelled. */
export function requireDeliverable(request: StoredRequest, terminal: string, now: Date): void {
  requireTerminal(request, terminal);
  if (request.status === 'cancelled') throw refuse('kiosk.request.cancelled');
  if (request.status === 'printed') throw refuse('kiosk.request.printed');
  if (now.getTime() - request.requestedAt.getTime() > REQUEST_LIFE) {
    throw refuse('kiosk.request.expired');
  }
}

export function requireTerminal(request: StoredRequest, terminal: string): void {
  if (request.terminal !== terminal) throw refuse('kiosk.request.other_terminal');
}

/** 発行 — what the certificate room says of one. */
export interface BoundIssue {
  readonly id: string;
  readonly actId: string;
  readonly kind: string;
  readonly staffId: string;
  readonly terminal: string | null;
  readonly subjects: readonly { readonly addresseeNumber: string }[];
}

/** Kind, people, machine and the act by which both were written must be the request's own. */
export function requireBound(request: StoredRequest, issue: BoundIssue, at: number): void {
  const people = issue.subjects.map(({ addresseeNumber }) => addresseeNumber);
  const isBound =
    request.issueIds[at] === issue.id &&
    issue.actId === request.actId &&
    issue.kind === request.kind &&
    issue.terminal === request.terminal &&
    isSame(people, request.addresseeNumbers);
  if (!isBound) throw refuse('kiosk.document.differs');
}

/** ファイルの照合 — the bytes about to leave are those whose handing over was recorded. */
export function requireSameDocument(
  request: StoredRequest,
  sent: { readonly addresseeNumbers: readonly string[]; readonly hash: string },
  recordedHash: string,
): void {
  const isSent = sent.hash === recordedHash;
  if (!isSent || !isSame(sent.addresseeNumbers, request.addresseeNumbers)) {
    throw refuse('kiosk.document.differs');
  }
}

/** 請求した者の照合 — on the copies are those who were asked for, each once, in whatever order. */
export function requireAsked(asked: readonly string[], made: readonly string[]): void {
  const isAsked = isSame([...new Set(asked)].sort(), [...made].sort());
  if (!isAsked) throw refuse('kiosk.document.differs');
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, at) => text === other[at]);
}
