/**
 * 失敗の見分け — what an SMTP failure says about the letter: whether it was certainly not taken,
 * and whether there is any use in trying again.
 */
import type { Outcome } from '../model.ts';

/** Steps of the conversation before a byte of the letter is sent. */
const BEFORE_THE_TEXT = /^(CONN|EHLO|HELO|LHLO|STARTTLS|AUTH.*|API|MAIL FROM|RCPT TO)$/;

interface SmtpFailure {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly responseCode?: unknown;
}

export function judgeFailure(error: unknown): Outcome {
  const { code, command, responseCode } = (error ?? {}) as SmtpFailure;
  const step = typeof command === 'string' ? command : '';
  if (typeof responseCode === 'number') return answered(responseCode, step);
  const problem = typeof code === 'string' && /^[A-Z_]{2,30}$/.test(code) ? code : 'unknown';
  const isBefore = BEFORE_THE_TEXT.test(step) || problem === 'EDNS' || problem === 'ECONNREFUSED';
  return isBefore ? { kind: 'retry', problem } : { kind: 'doubtful', problem };
}

/** An answer is certain: 5xx of the recipient means the address, any other 5xx this letter. */
function answered(responseCode: number, step: string): Outcome {
  const problem = String(responseCode);
  const isOfLetter = /^(MAIL FROM|RCPT TO|DATA)$/.test(step);
  if (responseCode < 500 || !isOfLetter) return { kind: 'retry', problem };
  const isAddressDead = step === 'RCPT TO' && [550, 551, 553].includes(responseCode);
  return { kind: 'refused', problem, isAddressDead };
}
