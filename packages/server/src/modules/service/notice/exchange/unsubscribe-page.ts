/**
 * 停止の画面 — opening the link shows a button; only the click, or the mail program's own POST
 * (RFC 8058), stops the notices. A program that merely follows links changes nothing.
 */
import { noticeRoutes } from '@yakuba/contract/notice';

import { parseInput } from '#platform/act';
import { systemActor } from '#platform/authorisation';
import type { HandlerCall } from '#platform/http';

import { unsubscribe } from '../acts/unsubscribe.ts';
import { isSubscribed } from '../queries/is-subscribed.ts';

/** Says the same of every code, so that none can be tried out. */
export async function showUnsubscribePage({ input }: HandlerCall): Promise<string> {
  parseInput(noticeRoutes.unsubscribePage.params, input);
  return page(
    'お知らせの停止',
    '<form method="post"><button>このお知らせを停止する</button></form>',
  );
}

export async function admitUnsubscribe({ request, input, services }: HandlerCall): Promise<string> {
  const { code } = parseInput(noticeRoutes.unsubscribe.params, input);
  const actor = systemActor(code.slice(0, 6), 'notice-unsubscribe', ['notice:unsubscribe']);
  const call = { actor, input: { code }, requestId: request.id };
  // Asked first, so that codes that never were leave nothing in the record.
  if (await services.queries.run(isSubscribed, call)) {
    await services.acts.run(unsubscribe, { ...call, idempotencyKey: null });
  }
  return page('お知らせの停止', '<p>このお知らせを停止しました。</p>');
}

function page(title: string, content: string): string {
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"></head>
<body><main><h1>${title}</h1>${content}</main></body></html>`;
}
