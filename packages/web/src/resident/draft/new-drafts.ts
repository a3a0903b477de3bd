/**
 * 新しい下書きの番号 — made on this page and not yet on the server, which therefore need not be
 * asked for them. A page that is loaded anew knows of none, and asks.
 */
import { freshKey } from '../../api/submission-key.ts';

const unsaved = new Set<string>();

export function newDraftId(): string {
  const id = freshKey();
  unsaved.add(id);
  return id;
}

/** Nobody has saved it yet. */
export function isNewDraft(id: string): boolean {
  return unsaved.has(id);
}

/** 保存した — from now on the server knows best. */
export function noteDraftSaved(id: string): void {
  unsaved.delete(id);
}
