/**
 * 接続の口 — what the driver sends in one turn leaves as one packet.
 *
 * An act's statements are all asked for at once; sent one by one, each would wake the server and be
 * paid for with a system call of its own. What is sent does not wait for the other side to have
 * confirmed what went before, nor do statements wait for a large one ahead of them to have left:
 * they are held here, on one side of this call or the other.
 */
import net from 'node:net';
import process from 'node:process';

interface Address {
  readonly host: readonly string[];
  readonly port: readonly number[];
  /** A Unix socket's path, in place of host and port. */
  readonly path?: string | false;
}

export function openSocket({ host, port, path }: Address): net.Socket {
  const socket = path
    ? net.connect(path)
    : net.connect({ host: host[0] ?? '127.0.0.1', port: port[0] ?? 5432, noDelay: true });
  const write = socket.write;
  let isHeld = false;
  socket.write = (...words: unknown[]): boolean => {
    if (!isHeld) {
      isHeld = true;
      socket.cork();
      process.nextTick(() => {
        isHeld = false;
        socket.uncork();
      });
    }
    Reflect.apply(write, socket, words);
    return true;
  };
  return socket;
}
