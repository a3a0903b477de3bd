/** 進み具合 — a bar on a terminal; a line every tenth elsewhere. */
import type { WriteStream } from 'node:tty';

const WIDTH = 30;

export interface ProgressBar {
  /** `done` of `total` of the work named. */
  show(name: string, done: number, total: number): void;
  end(): void;
}

export function openProgressBar(output: NodeJS.WriteStream): ProgressBar {
  const isTerminal = (output as WriteStream).isTTY === true;
  let lastTenth = '';
  return {
    show: (name, done, total) => {
      const share = total === 0 ? 1 : Math.min(1, done / total);
      const filled = Math.round(share * WIDTH);
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
      const text = `${bar} ${String(Math.floor(share * 100)).padStart(3)}% ${name}`;
      if (isTerminal) {
        output.write(`\r\u001b[K${text}`);
        return;
      }
      const tenth = `${name}${Math.floor(share * 10)}`;
      if (tenth !== lastTenth) output.write(`${text}\n`);
      lastTenth = tenth;
    },
    end: () => {
      if (isTerminal) output.write('\r\u001b[K');
    },
  };
}
