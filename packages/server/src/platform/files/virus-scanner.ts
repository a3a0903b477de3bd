/**
 * ウイルス検査 — the town's own ClamAV (clamd, INSTREAM over TCP), where one is set: a file that it
 * finds fault with is refused, and so is every file while it does not answer.
 */
import { connect, type Socket } from 'node:net';
import { catalogue } from '@yakuba/kernel/refusal';

export interface ScannerAddress {
  readonly host: string;
  readonly port: number;
  readonly timeoutMilliseconds?: number;
}

const refuse = catalogue({
  'platform.files.infected': {
    kind: 'invalid',
    message:
      'ファイルからウイルスが見つかりました。このファイルは使わず、端末をウイルス対策ソフトで検査してください。',
  },
  'platform.files.scanner_away': {
    kind: 'unavailable',
    message: 'ファイルのウイルス検査ができません。しばらくしてから、もう一度添付してください。',
  },
});

const TIMEOUT_MILLISECONDS = 10_000;
const PIECE_BYTES = 65_536;
const ANSWER_MAX = 4_096;

let scanner: ScannerAddress | null = null;

/** ウイルス検査の設定 — null: structure alone is looked at. */
export function useVirusScanner(address: ScannerAddress | null): void {
  scanner = address;
}

/** Refuses what the scanner finds, and whatever cannot be scanned; `path` is the field. */
export async function requireClean(file: Buffer, path: string): Promise<void> {
  if (!scanner) return;
  const answer = await ask(scanner, file).catch(() => '');
  if (/^stream: OK$/.test(answer)) return;
  const isFound = /^stream: .+ FOUND$/.test(answer);
  throw refuse(isFound ? 'platform.files.infected' : 'platform.files.scanner_away', {}, path);
}

/** zINSTREAM: pieces behind their lengths, an empty one at the end; one line ended by NUL. */
function ask(address: ScannerAddress, file: Buffer): Promise<string> {
  const { host, port, timeoutMilliseconds = TIMEOUT_MILLISECONDS } = address;
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const socket: Socket = connect({ host, port });
  const timer = setTimeout(() => socket.destroy(new Error('timeout')), timeoutMilliseconds);
  let answer = '';
  socket.on('connect', () => send(socket, file));
  socket.on('data', (piece) => {
    answer += piece.toString('utf8');
    if (answer.includes('\0')) resolve(answer.slice(0, answer.indexOf('\0')).trim());
    if (answer.includes('\0') || answer.length > ANSWER_MAX) socket.destroy();
  });
  socket.on('error', reject);
  socket.on('close', () => reject(new Error('closed before it answered')));
  return promise.finally(() => clearTimeout(timer));
}

function send(socket: Socket, file: Buffer): void {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < file.length; at += PIECE_BYTES) {
    const piece = file.subarray(at, at + PIECE_BYTES);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(piece.length);
    socket.write(length);
    socket.write(piece);
  }
  socket.write(Buffer.alloc(4));
}
