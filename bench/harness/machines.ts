/** 端末の群れ — the shops' machines behind their centre, as a program of their own. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { KeyedCertificate } from '../../packages/server/simulator/kiosk/index.ts';
import type { LoadResult } from './load.ts';

/** 一つの町の端末 — how its kiosk connection is reached, and how many machines ask at once. */
export interface MachineTown {
  readonly town: string;
  readonly url: string;
  readonly authority: string;
  readonly client: KeyedCertificate;
  readonly machines: number;
}

export interface MachineOrder {
  readonly cardSerialNumber: string;
  readonly kind: string;
  readonly addresseeNumbers: readonly string[];
  readonly items: readonly string[];
  /** The fee that the town is expected to ask. */
  readonly feeYen: number;
}

export interface MachineRound {
  readonly orders: readonly MachineOrder[];
}

export interface Machines {
  /** Every order once; rejects when one is not fulfilled. */
  issue(orders: readonly MachineOrder[]): Promise<LoadResult>;
  close(): Promise<void>;
}

const PROGRAM = new URL('./machines-program.ts', import.meta.url);

export function openMachines(town: MachineTown): Machines {
  const child = fork(PROGRAM);
  child.send(town);
  return {
    issue: async (orders) => {
      const answered = once(child, 'message');
      const ended = once(child, 'exit').then(() => Promise.reject(new Error('the machines ended')));
      child.send({ orders } satisfies MachineRound);
      const [answer] = await Promise.race([answered, ended]);
      if (answer.problem !== undefined) throw new Error(`the machines: ${answer.problem}`);
      return answer.load;
    },
    close: async () => {
      if (child.exitCode !== null) return;
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}
