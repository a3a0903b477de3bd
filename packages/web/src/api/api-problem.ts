/** 拒否の応答 — a refused request, as RFC 9457 says it, with sentences for the clerk. */
import type { Problem } from '@yakuba/contract/route';

export interface ProblemParts {
  status: number;
  /** Stable code of the refusal (`resident.moving_in.notified_before_move`) or `client.…`. */
  code: string;
  title: string;
  /** Japanese sentence: what is wrong, which rule, what to do next. */
  detail: string;
  requestId?: string;
  errors?: readonly { readonly path: string; readonly message: string }[];
  retryAfterSeconds?: number;
}

export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly retryAfterSeconds: number | undefined;

  constructor(parts: ProblemParts) {
    super(`${parts.status} ${parts.code}`);
    this.name = 'ApiProblem';
    this.status = parts.status;
    this.code = parts.code;
    this.title = parts.title;
    this.detail = parts.detail;
    this.requestId = parts.requestId ?? '';
    this.errors = parts.errors ?? [];
    this.retryAfterSeconds = parts.retryAfterSeconds;
  }
}

/** 通信不通 — the server could not be reached at all. */
export function networkProblem(): ApiProblem {
  return new ApiProblem({
    status: 0,
    code: 'client.network',
    title: 'サーバーに接続できません',
    detail:
      'サーバーに接続できません。入力した内容はこの画面に残っています。' +
      '庁内ネットワークの接続を確かめて、もう一度お試しください。',
  });
}

/** Reads a refused response; unreadable ones become a sentence by status. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const said = await readBody(response);
  const retryAfterSeconds = readRetryAfter(response.headers.get('retry-after'));
  const standard = standardProblem(response.status, retryAfterSeconds);
  return new ApiProblem({
    status: response.status,
    code: said.code ?? standard.code,
    title: said.title ?? standard.title,
    detail: said.detail ?? standard.detail,
    requestId: said.requestId ?? response.headers.get('x-request-id') ?? '',
    errors: said.errors ?? [],
    ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
  });
}

/** どのような失敗も画面の言葉に — any thrown thing as a problem that can be shown. */
export function asProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown;
  return new ApiProblem({ status: 500, ...standardProblem(500, undefined) });
}

async function readBody(response: Response): Promise<Partial<Problem>> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) return {};
  const body: unknown = await response.json().catch(() => null);
  return typeof body === 'object' && body !== null ? body : {};
}

function readRetryAfter(header: string | null): number | undefined {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
}

function standardProblem(
  status: number,
  retryAfterSeconds: number | undefined,
): { code: string; title: string; detail: string } {
  const wait = retryAfterSeconds ? `${retryAfterSeconds}秒ほど` : 'しばらく';
  switch (status) {
    case 401:
      return {
        code: 'client.signed_out',
        title: 'サインインが必要です',
        detail:
          '一定時間操作がなかったため、サインアウトしました。もう一度サインインしてください。',
      };
    case 403:
      return {
        code: 'client.forbidden',
        title: 'この操作はできません',
        detail: 'この操作をする権限がありません。必要なときは所属の管理者へご相談ください。',
      };
    case 404:
      return {
        code: 'client.not_found',
        title: '見つかりません',
        detail: '指定した情報が見つかりません。番号を確かめるか、検索からやり直してください。',
      };
    case 429:
    case 503:
      return {
        code: 'client.unavailable',
        title: 'ただいま混み合っています',
        detail:
          `ただいま処理を受け付けられません。${wait}待って、もう一度お試しください。` +
          '入力した内容はこの画面に残っています。',
      };
    default:
      return {
        code: 'client.unexpected',
        title: '処理を完了できませんでした',
        detail:
          '予期しない問題が起きました。' +
          'もう一度お試しのうえ、続くときは情報担当課へご連絡ください。',
      };
  }
}
