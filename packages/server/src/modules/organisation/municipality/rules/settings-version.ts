/** 設定項目の版 — a digest of what may be chosen; towns may differ in choices, not in this. */
import { createHash } from 'node:crypto';
import type { SettingItem } from '@yakuba/contract/municipality';

export function settingsVersion(items: readonly SettingItem[]): string {
  return createHash('sha256').update(JSON.stringify(items)).digest('hex').slice(0, 12);
}
