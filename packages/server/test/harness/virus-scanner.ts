/**
 * 検査用のウイルス検査器 — speaks clamd's INSTREAM over TCP as clamd does: zINSTREAM, pieces behind
 * their lengths, one line back; finds a word that only it knows. It also misbehaves when told to.
 */
import { createServer, type Server, type Socket } from 'node:net';

export type ScannerManner = 'sound' | 'hanging' | 'garbled' | 'limited' | 'cut';

/** 検査器だけが知るウイルス — nothing in the product knows the word. */
export const ONLY_SCANNER_KNOWS = 'SAMPLE-OF-WHAT-ONLY-A-SCANNER-KNOWS';

export interface VirusScanner {
  readonly port: number;
  /** Bytes that were scanned, a file each. */
  readonly scanned: number[];
  behave(manner: ScannerManner): void;
  close(): Promise<void>;
}

export async function openVirusScanner(): Promise<VirusScanner> {
  let manner: ScannerManner = 'sound';
  const scanned: number[] = [];
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    let taken = Buffer.alloc(0);
    socket.on('data', (piece: Buffer) => {
      taken = Buffer.concat([taken, piece]);
      const file = fileIn(taken);
      if (file === null || manner === 'hanging') return;
      scanned.push(file.length);
      if (manner === 'cut') return void socket.destroy();
      socket.end(`${answerTo(file, manner)}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as { port: number }).port,
    scanned,
    behave: (next) => {
      manner = next;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const COMMAND = Buffer.from('zINSTREAM\0');

/** Null until the empty piece has come. */
function fileIn(taken: Buffer): Buffer | null {
  if (!taken.subarray(0, COMMAND.length).equals(COMMAND)) return null;
  const pieces: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= taken.length; ) {
    const length = taken.readUInt32BE(at);
    if (length === 0) return Buffer.concat(pieces);
    pieces.push(taken.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

function answerTo(file: Buffer, manner: ScannerManner): string {
  if (manner === 'garbled') return 'UNKNOWN COMMAND';
  if (manner === 'limited') return 'INSTREAM size limit exceeded. ERROR';
  return file.includes(ONLY_SCANNER_KNOWS) ? 'stream: Sample.Test FOUND' : 'stream: OK';
}
