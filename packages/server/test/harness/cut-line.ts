/**
 * 検査用の切れる回線 — a line between two ends that breaks again and again: some connections die
 * after so many bytes, in the midst of a question or of its answer, and now and then all of them.
 */
import net from 'node:net';

export interface CutLine {
  readonly port: number;
  /** How many connections were cut so far. */
  cuts(): number;
  close(): Promise<void>;
}

export interface CutLineOptions {
  /** Where the line leads, on this machine. */
  readonly port: number;
  /** Of every so many connections all but one are cut on the way. */
  readonly wholeOneIn: number;
  /** 全断 — every so often everything that is open is cut at once. Milliseconds. */
  readonly outageEvery: number;
}

/** The longest that a doomed connection lives. Bytes, in both directions together. */
const BYTES_MOST = 400_000;

export async function openCutLine(options: CutLineOptions): Promise<CutLine> {
  const open = new Set<() => void>();
  let count = 0;
  let cuts = 0;

  function lead(near: net.Socket): void {
    const far = net.connect(options.port, '127.0.0.1');
    const place = count++;
    let left = place % options.wholeOneIn === 0 ? Number.POSITIVE_INFINITY : bytesOf(place);
    const end = () => {
      open.delete(cut);
      near.destroy();
      far.destroy();
    };
    function cut(): void {
      cuts += 1;
      end();
    }
    open.add(cut);
    for (const [from, to] of [[near, far] as const, [far, near] as const]) {
      from.on('data', (bytes: Buffer) => {
        left -= bytes.length;
        // The part that fits is still delivered: the other end is left with half a message.
        if (left < 0) to.write(bytes.subarray(0, Math.max(0, bytes.length + left)), cut);
        else to.write(bytes);
      });
      from.on('error', end);
      from.on('close', end);
    }
  }

  const server = net.createServer(lead);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const outage = setInterval(() => {
    for (const cut of [...open]) cut();
  }, options.outageEvery);
  return {
    port: (server.address() as net.AddressInfo).port,
    cuts: () => cuts,
    close: () => {
      clearInterval(outage);
      for (const cut of [...open]) cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** Some die within the handshake, some in a question, some in a long answer. */
function bytesOf(place: number): number {
  const share = ((place * 7_919) % 1_000) / 1_000;
  return Math.round(500 + share ** 3 * BYTES_MOST);
}
