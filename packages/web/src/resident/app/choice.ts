/** 端末に残す選択 — the language chosen; works without storage too. */

export function readChoice(name: 'language'): string | null {
  try {
    return localStorage.getItem(`resident-${name}`);
  } catch {
    return null;
  }
}

export function keepChoice(name: 'language', value: string): void {
  try {
    localStorage.setItem(`resident-${name}`, value);
  } catch {
    // A device that forbids storage is asked again next time.
  }
}
