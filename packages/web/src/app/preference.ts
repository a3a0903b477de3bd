/** 端末の設定 — small choices kept on this machine; works without storage too. */

/**
 * Never holds personal data: only which town was chosen last, whether key commands are on, and
 * which desk this machine stands at and what it serves.
 */
export type PreferenceName =
  | 'municipality'
  | 'single-key-commands'
  | 'queue-desk'
  | 'queue-categories';

export function readPreference(name: PreferenceName): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function keepPreference(name: PreferenceName, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // A machine that forbids storage simply asks again next time.
  }
}
