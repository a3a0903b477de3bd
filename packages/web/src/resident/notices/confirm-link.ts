/** 確認のリンク — what stands after `#` in the link of the mail; it is sent to no server. */

export interface ConfirmLink {
  readonly confirmationId: string;
  /** 確認番号 — eight digits. */
  readonly code: string;
}

export function readConfirmLink(hash: string): ConfirmLink | null {
  const [, confirmationId = '', code = ''] = /^#([0-9a-f-]{36})\.(\d{8})$/.exec(hash) ?? [];
  return code === '' ? null : { confirmationId, code };
}
