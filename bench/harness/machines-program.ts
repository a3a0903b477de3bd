/**
 * 端末とセンターの側 — a program of its own, as machines and centre are in the field: what it takes
 * to read the answers is not taken from the program that measures. Speaks with `machines.ts`.
 */
import { inspect } from 'node:util';
import { type Centre, openCentre } from '../../packages/server/simulator/kiosk/index.ts';
import { applyLoad } from './load.ts';
import type { MachineOrder, MachineRound, MachineTown } from './machines.ts';

process.once('message', ({ url, authority, client, ...of }: MachineTown) => {
  const centre = openCentre({ url, authority, client });
  process.once('disconnect', () => centre.close());
  process.on('message', async ({ orders }: MachineRound) => {
    const send = async (index: number, machine: number) =>
      issue(centre, of.town, orders[index] as MachineOrder, machine);
    try {
      const load = await applyLoad({ clients: of.machines, count: orders.length, send });
      process.send?.({ load });
    } catch (error) {
      process.send?.({ problem: inspect(error) });
    }
  });
});

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
