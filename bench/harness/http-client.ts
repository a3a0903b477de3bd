/** 計測用の接続 — a signed-in session over kept-alive connections. */
import http from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface HttpClient {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, key?: string): Promise<Answer>;
  put(path: string, body: unknown, key?: string): Promise<Answer>;
  close(): void;
}

export interface Credentials {
  readonly municipalityCode: string;
  readonly accountId: string;
  readonly password: string;
}

/** セッション — what every request of it carries. */
export interface Session {
  readonly cookie: string;
  readonly csrfToken: string;
}

export function openHttpClient(
  port: number,
  sockets = 16,
): HttpClient & {
  signIn(credentials: Credentials): Promise<void>;
  /** 別のセッション — over the same connections. */
  withSession(session: Session): HttpClient;
} {
  const agent = new http.Agent({ keepAlive: true, maxSockets: sockets });
  return { ...clientOf(port, agent, { cookie: '', csrfToken: '' }), withSession };

  function withSession(session: Session): HttpClient {
    return clientOf(port, agent, session);
  }
}

function clientOf(
  port: number,
  agent: http.Agent,
  session: Session,
): HttpClient & { signIn(credentials: Credentials): Promise<void> } {
  let { cookie, csrfToken } = session;

  function send(method: string, path: string, body?: unknown, key?: string): Promise<Answer> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers: Record<string, string> = { cookie };
    if (text !== undefined) headers['content-type'] = 'application/json';
    if (text !== undefined) headers['content-length'] = String(Buffer.byteLength(text));
    if (method !== 'GET') headers['x-csrf-token'] = csrfToken;
    if (key !== undefined) headers['idempotency-key'] = key;
    return new Promise((resolve, reject) => {
      const request = http.request(
        { host: '127.0.0.1', port, agent, method, path, headers },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(parts),
            }),
          );
          response.on('error', reject);
        },
      );
      request.on('error', reject);
      request.end(text);
    });
  }

  return {
    get: (path) => send('GET', path),
    put: (path, body, key) => send('PUT', path, body, key),
    post: (path, body, key) => send('POST', path, body, key),
    signIn: async (credentials) => {
      const answer = await send('POST', '/api/identity/sign-in', credentials);
      if (answer.status !== 200)
        throw new Error(`sign-in answered ${answer.status}: ${answer.body}`);
      cookie = cookieOf(answer);
      const session = await send('GET', '/api/identity/session');
      csrfToken = JSON.parse(session.body.toString()).csrfToken;
    },
    close: () => agent.destroy(),
  };
}

/** クッキー — as the answer set it. */
export function cookieOf({ headers }: Answer): string {
  return (headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
}
