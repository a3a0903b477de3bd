/** 問題の報告 — refusals and failures as RFC 9457 problem documents. */
import type { Problem } from '@yakuba/contract/route';
import { Refusal, type RefusalKind } from '@yakuba/kernel/refusal';
import type { FastifyReply } from 'fastify';

import { isDatabaseAway } from '#platform/database';

const statusOf: Record<RefusalKind, number> = {
  invalid: 422,
  conflict: 409,
  forbidden: 403,
  'not-found': 404,
  unavailable: 503,
};

const titleOf: Record<RefusalKind, string> = {
  invalid: '入力内容に誤りがあります',
  conflict: '今の状態では実行できません',
  forbidden: '権限がありません',
  'not-found': '見つかりません',
  unavailable: '一時的に利用できません',
};

export function problemOf(error: unknown, requestId: string): Problem {
  if (error instanceof Refusal) return refused(error, requestId);
  if (isDatabaseAway(error)) {
    return plain(
      503,
      'platform.http.database_away',
      titleOf.unavailable,
      requestId,
      'データベースに接続できません。数秒後に自動で回復します。少し待ってから、もう一度操作してください。',
    );
  }
  const status = statusCode(error);
  if (status === 429) {
    return plain(
      429,
      'platform.http.too_many_calls',
      '短い間に続けて送られています',
      requestId,
      '同じ場所から短い間に何度も送られたため、受け付けませんでした。1分ほど待ってから、もう一度操作してください。',
    );
  }
  if (status === 413) {
    return plain(
      413,
      'platform.http.too_large',
      '送信した内容が大きすぎます',
      requestId,
      '送信できる大きさを超えています。分割して送信してください。',
    );
  }
  if (status >= 400 && status < 500) {
    return plain(
      status,
      'platform.http.malformed',
      '要求の形式が正しくありません',
      requestId,
      '要求を読み取れませんでした。画面を開き直してやり直してください。',
    );
  }
  return plain(
    500,
    'platform.http.failed',
    '処理に失敗しました',
    requestId,
    '処理を完了できませんでした。内容は変更されていません。続くときは要求番号を添えて情報担当に連絡してください。',
  );
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.status === 503) reply.header('retry-after', '2');
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

export function plain(
  status: number,
  code: string,
  title: string,
  requestId: string,
  detail: string,
): Problem {
  return { type: `urn:yakuba:problem:${code}`, title, status, code, detail, requestId };
}

function refused(refusal: Refusal, requestId: string): Problem {
  const problem = plain(
    statusOf[refusal.kind],
    refusal.code,
    titleOf[refusal.kind],
    requestId,
    refusal.message,
  );
  return refusal.fields.length === 0 ? problem : { ...problem, errors: refusal.fields };
}

function statusCode(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}
