/**
 * 下書きの送り手 — keeps every change on the device at once, sends it when the writer pauses, and
 * tries again for as long as there is no network. What the server has is put away here.
 */
import type { SavedAnswer } from '@yakuba/contract/application';

import { ApiProblem } from '../../api/api-problem.ts';
import { forgetDraft, type KeptDraft, keepDraft } from './kept-drafts.ts';

/**
 * 保存の状態 — `unwritten` until something is written; `kept`: on this device alone, for now;
 * `conflict`: another device has written since.
 */
export type SavedState = 'unwritten' | 'saved' | 'saving' | 'kept' | 'conflict';

export interface Sender {
  write(change: Pick<KeptDraft, 'answers' | 'outlet'>): void;
  /** Sends what is written; resolves with the server's version. */
  flush(): Promise<number>;
  /** Goes on, on top of the version named. */
  resume(version: number): void;
  /** Nothing more is sent, and nothing stays here. */
  discard(): void;
  close(): void;
}

export interface SenderOptions {
  readonly draft: KeptDraft;
  /** A guest's drafts stay on the device too: the session ends sooner than the errand. */
  readonly isGuest: boolean;
  readonly isStopped: boolean;
  readonly onState: (state: SavedState) => void;
  /** 保存 — on the server; refuses as it does. */
  readonly save: (draft: KeptDraft) => Promise<SavedAnswer>;
}

const VERSION_DIFFERS = 'application.draft.version_differs';
const PAUSE_MILLISECONDS = 800;
const RETRY_MILLISECONDS = 5_000;

/** 下書きの送り手 — of one draft; close it when its page is left. */
export function openSender(options: SenderOptions): Sender {
  return new DraftSender(options);
}

/** Holds a timer and a listener until it is closed. */
class DraftSender implements Sender {
  readonly #options: SenderOptions;
  #draft: KeptDraft;
  #isStopped: boolean;
  #isDirty = false;
  #sending: Promise<number> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SenderOptions) {
    this.#options = options;
    this.#draft = options.draft;
    this.#isStopped = options.isStopped;
    globalThis.addEventListener?.('online', this.#whenOnline);
    // What an earlier page of this device could not send goes out now.
    if (options.draft.isSent === false && !options.isStopped) {
      this.#isDirty = true;
      this.#plan(0);
    }
  }

  write(change: Pick<KeptDraft, 'answers' | 'outlet'>): void {
    const savedAt = new Date().toISOString();
    this.#draft = { ...this.#draft, ...change, savedAt, isSent: false };
    this.#isDirty = true;
    keepDraft(this.#draft);
    this.#plan(PAUSE_MILLISECONDS);
  }

  flush(): Promise<number> {
    clearTimeout(this.#timer);
    if (this.#sending) return this.#sending.then(() => this.flush());
    if (this.#isStopped) return Promise.reject(new Error('stopped'));
    const { version } = this.#draft;
    if (!this.#isDirty && version > 0) return Promise.resolve(version);
    this.#sending = this.#send().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  resume(version: number): void {
    this.#draft = { ...this.#draft, version };
    this.#isStopped = false;
  }

  discard(): void {
    this.#isStopped = true;
    this.#isDirty = false;
    clearTimeout(this.#timer);
    forgetDraft(this.#draft.municipalityCode, this.#draft.id);
  }

  close(): void {
    globalThis.removeEventListener?.('online', this.#whenOnline);
    // What was written a moment ago still goes out.
    if (this.#isDirty && !this.#isStopped) void this.flush().catch(() => undefined);
    clearTimeout(this.#timer);
  }

  readonly #whenOnline = (): void => {
    if (this.#isDirty) this.#plan(0);
  };

  #plan(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), milliseconds);
  }

  async #send(): Promise<number> {
    const { isGuest, onState, save } = this.#options;
    const sent = this.#draft;
    this.#isDirty = false;
    onState('saving');
    try {
      const { version } = await save(sent);
      const isNewest = this.#draft === sent;
      this.#draft = { ...this.#draft, version, isSent: isNewest };
      const { municipalityCode, id } = this.#draft;
      if (isNewest && !isGuest) forgetDraft(municipalityCode, id);
      else keepDraft(this.#draft);
      onState('saved');
      if (!isNewest) this.#plan(0);
      return version;
    } catch (thrown) {
      this.#isDirty = true;
      this.#noteFailure(thrown);
      throw thrown;
    }
  }

  #noteFailure(thrown: unknown): void {
    const { status, code } = thrown instanceof ApiProblem ? thrown : { status: 500, code: '' };
    this.#isStopped = code === VERSION_DIFFERS;
    this.#options.onState(this.#isStopped ? 'conflict' : 'kept');
    if (status === 0 || status === 503) this.#plan(RETRY_MILLISECONDS);
  }
}
