/** 切れる回線 — a line between a screen and the office that can be cut and mended. */
import { connect, createServer, type Server, type Socket } from 'node:net';
import { after } from 'node:test';

export interface Line {
  /** Where the office is reached through it. */
  readonly address: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

export async function openLine(officeAddress: string): Promise<Line> {
  const { hostname, port: officePort } = new URL(officeAddress);
  const sockets = new Set<Socket>();
  let server = await listen(0);
  const { port } = server.address() as { port: number };
  after(() => cut());

  function listen(at: number): Promise<Server> {
    const made = createServer((near) => {
      const far = connect(Number(officePort), hostname);
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on('error', () => socket.destroy());
        socket.on('close', () => sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    });
    return new Promise((resolve) => {
      made.listen(at, '127.0.0.1', () => resolve(made));
    });
  }
  async function cut(): Promise<void> {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  }
  return {
    address: `http://127.0.0.1:${port}`,
    cut,
    mend: async () => {
      server = await listen(port);
    },
  };
}
