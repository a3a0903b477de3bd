/**
 * 端末に残す下書き — what the server has not got yet, kept on the device until it has. Of somebody
 * signed in by card nothing stays once it is sent; leaving the session puts everything away.
 */
import type { ResultOutlet } from '@yakuba/contract/application';
import type { Answers } from '@yakuba/kernel/form';

import type { Carried } from './carry-draft.ts';

/** 下書き — as written on this device. */
export interface KeptDraft {
  readonly id: string;
  readonly municipalityCode: string;
  /** 書いた人 — 宛名番号, or `guest`; nobody else on this device is shown it. */
  readonly owner: string;
  readonly procedureCode: string;
  readonly title: string;
  readonly answers: Answers;
  readonly outlet: ResultOutlet;
  /** 版 — of the server, on top of which it was written; 0: the server has none. */
  readonly version: number;
  readonly savedAt: string;
  /** False: the server has not got it as it stands here; absent where nothing was written yet. */
  readonly isSent?: boolean;
  /** 引き継ぎ元 — only while nobody has signed in for it in this town. */
  readonly carried?: Carried;
}

/** 書いた人がまだ分からない — it has come from another town, and nobody has signed in here yet. */
export const UNKNOWN_OWNER = 'unknown';

/** 端末の保存領域 — that of the browser, or another for tests. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'yakuba-draft';
/** A device that stores nothing keeps drafts as long as the page is open. */
const memory = new Map<string, string>();

export function keepDraft(draft: KeptDraft, storage = storageOfBrowser()): void {
  try {
    storage.setItem(nameOf(draft), JSON.stringify(draft));
  } catch {
    memory.set(nameOf(draft), JSON.stringify(draft));
  }
}

export function findDraft(
  municipalityCode: string,
  id: string,
  storage = storageOfBrowser(),
): KeptDraft | null {
  return read(storage.getItem(nameOf({ municipalityCode, id })));
}

/** 下書きの一覧 — of one person, newest first. */
export function listDrafts(
  municipalityCode: string,
  owner: string,
  storage = storageOfBrowser(),
): KeptDraft[] {
  const drafts = namesIn(storage, municipalityCode).map((name) => read(storage.getItem(name)));
  return drafts
    .filter((draft) => draft !== null)
    .filter((draft) => draft.owner === owner)
    .sort((one, other) => other.savedAt.localeCompare(one.savedAt));
}

/** 引き継ぐ — a draft of a session that is over goes on under a number of its own. */
export function renumberDraft(draft: KeptDraft, id: string, storage = storageOfBrowser()): void {
  keepDraft({ ...draft, id, version: 0 }, storage);
  forgetDraft(draft.municipalityCode, draft.id, storage);
}

export function forgetDraft(
  municipalityCode: string,
  id: string,
  storage = storageOfBrowser(),
): void {
  memory.delete(nameOf({ municipalityCode, id }));
  storage.removeItem(nameOf({ municipalityCode, id }));
}

export function forgetDrafts(municipalityCode: string, storage = storageOfBrowser()): void {
  for (const name of namesIn(storage, municipalityCode)) {
    memory.delete(name);
    storage.removeItem(name);
  }
}

/** 引き継ぎ中の下書きを捨てる — those that nobody has signed in for, of every town. */
export function forgetCarriedDrafts(storage = storageOfBrowser()): void {
  for (const name of namesIn(storage, '')) {
    const draft = read(storage.getItem(name));
    if (draft?.owner === UNKNOWN_OWNER) forgetDraft(draft.municipalityCode, draft.id, storage);
  }
}

function namesIn(storage: DraftStorage, municipalityCode: string): string[] {
  const own = municipalityCode === '' ? `${PREFIX}/` : `${PREFIX}/${municipalityCode}/`;
  const names = Array.from({ length: storage.length }, (_, at) => storage.key(at));
  return names.filter((name) => name !== null).filter((name) => name.startsWith(own));
}

function nameOf({ municipalityCode, id }: Pick<KeptDraft, 'municipalityCode' | 'id'>): string {
  return `${PREFIX}/${municipalityCode}/${id}`;
}

function read(text: string | null): KeptDraft | null {
  if (text === null) return null;
  try {
    const draft = JSON.parse(text) as KeptDraft;
    return typeof draft.id === 'string' && typeof draft.answers === 'object' ? draft : null;
  } catch {
    return null;
  }
}

function storageOfBrowser(): DraftStorage {
  try {
    const probe = `${PREFIX}-probe`;
    localStorage.setItem(probe, '');
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return memoryStorage;
  }
}

const memoryStorage: DraftStorage = {
  getItem: (name) => memory.get(name) ?? null,
  setItem: (name, text) => void memory.set(name, text),
  removeItem: (name) => void memory.delete(name),
  key: (at) => [...memory.keys()][at] ?? null,
  get length() {
    return memory.size;
  },
};
