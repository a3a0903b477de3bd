/** 送信確認の印 — the token of the session that every write carries; kept in memory only. */

let token = '';

export function csrfToken(): string {
  return token;
}

/** Set from the session's answer; the empty string when signed out. */
export function keepCsrfToken(value: string): void {
  token = value;
}
