/** 端末の群れ — the shops' machines behind their centre, as a program of their own. */
import {
  type Centre,
  type KeyedCertificate,
  openCentre,
} from '../../packages/server/simulator/kiosk/index.ts';
import { applyLoad } from './load.ts';
import { answerLoad } from './load-program.ts';

export const MACHINES_PROGRAM = new URL(import.meta.url);

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

if (import.meta.main) {
  answerLoad(({ town, machines, ...connection }: MachineTown) => {
    const centre = openCentre(connection);
    const send = (orders: readonly MachineOrder[]) =>
      applyLoad({
        clients: machines,
        count: orders.length,
        send: (index, machine) => issue(centre, town, orders[index] as MachineOrder, machine),
      });
    return { send, close: () => centre.close() };
  });
}

/** 請求から入金まで — asked for, made, printed and paid. */
async function issue(
  centre: Centre,
  town: string,
  { feeYen, ...order }: MachineOrder,
  machine: number,
): Promise<void> {
  const terminal = `SHOP-${String(machine).padStart(4, '0')}`;
  const delivery = await centre.issue(town, { ...order, terminal });
  if (delivery.feeYen !== feeYen) throw new Error('another fee than the town’s');
  await centre.printed(town, delivery, terminal);
}
