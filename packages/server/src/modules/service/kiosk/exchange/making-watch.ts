/**
 * 作成の見張り — everybody who waits for papers of a town asks together, once in a while: a hundred
 * machines that wait cost one question, not a hundred.
 */

/** Of the issues named, those that are settled. */
export type Look = (issueIds: readonly string[]) => Promise<readonly string[]>;

export interface MakingWatch {
  /** False where they are not all settled within the time. */
  untilMade(town: string, wait: MakingWait, look: Look): Promise<boolean>;
}

export interface MakingWait {
  readonly issueIds: readonly string[];
  readonly milliseconds: number;
}

interface Waiting {
  readonly open: Set<string>;
  readonly until: number;
  readonly resolve: (isMade: boolean) => void;
  readonly reject: (error: unknown) => void;
}

const PAUSE_MILLISECONDS = 50;

export function openMakingWatch(): MakingWatch {
  const towns = new Map<string, Set<Waiting>>();

  /** Goes round as long as anybody waits. */
  async function watch(town: string, waiting: Set<Waiting>, look: Look): Promise<void> {
    while (waiting.size > 0) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
      const all = [...waiting];
      try {
        const settled = await look(all.flatMap(({ open }) => [...open]));
        for (const one of all) settle(one, settled, waiting);
      } catch (error) {
        for (const one of all) {
          waiting.delete(one);
          one.reject(error);
        }
      }
    }
    towns.delete(town);
  }

  return {
    untilMade: (town, { issueIds, milliseconds }, look) =>
      new Promise((resolve, reject) => {
        const until = performance.now() + milliseconds;
        const one = { open: new Set(issueIds), until, resolve, reject };
        const waiting = towns.get(town);
        if (waiting) {
          waiting.add(one);
          return;
        }
        const fresh = new Set([one]);
        towns.set(town, fresh);
        void watch(town, fresh, look);
      }),
  };
}

function settle(one: Waiting, settled: readonly string[], waiting: Set<Waiting>): void {
  for (const id of settled) one.open.delete(id);
  const isMade = one.open.size === 0;
  if (!isMade && performance.now() < one.until) return;
  waiting.delete(one);
  one.resolve(isMade);
}
