/**
 * 停止の画面 — opening the link shows a button; only the click, or the mail program's own POST
 * (RFC 8058), stops the notices. A program that merely follows links changes nothing. It works
 * without scripts, and says everything in three languages at once: a letter is opened anywhere.
 */
import { noticeRoutes } from '@yakuba/contract/notice';

import { parseInput } from '#platform/act';
import { systemActor } from '#platform/authorisation';
import type { HandlerCall } from '#platform/http';

import { unsubscribe } from '../acts/unsubscribe.ts';
import { isSubscribed } from '../queries/is-subscribed.ts';

/** Says the same of every code, so that none can be tried out. */
export async function showUnsubscribePage({ input }: HandlerCall): Promise<string> {
  const { code } = parseInput(noticeRoutes.unsubscribePage.params, input);
  return page(code, 'お知らせの停止', [
    '<p>このメールの分野のお知らせを止めます。ほかの分野は止まりません。</p>',
    '<p>この おしらせを やめます。ほかの おしらせは やめません。</p>',
    '<p lang="en">This stops messages on this topic. Other topics go on.</p>',
    '<form method="post"><button type="submit">このお知らせを停止する',
    '<span>やめる</span><span lang="en">Stop these messages</span></button></form>',
  ]);
}

export async function admitUnsubscribe({ request, input, services }: HandlerCall): Promise<string> {
  const { code } = parseInput(noticeRoutes.unsubscribe.params, input);
  const actor = systemActor(code.slice(0, 6), 'notice-unsubscribe', ['notice:unsubscribe']);
  const call = { actor, input: { code }, requestId: request.id };
  // Asked first, so that codes that never were leave nothing in the record.
  if (await services.queries.run(isSubscribed, call)) {
    await services.acts.run(unsubscribe, { ...call, idempotencyKey: null });
  }
  return page(code, 'お知らせを停止しました', [
    '<p>このお知らせを停止しました。</p>',
    '<p>この おしらせは もう とどきません。</p>',
    '<p lang="en">You will get no more messages on this topic.</p>',
  ]);
}

/** The code has been checked: six digits of the town, then letters that need no escape. */
function page(code: string, title: string, content: readonly string[]): string {
  const again = `/t/${code.slice(0, 6)}/notices`;
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><link rel="icon" href="/mark.svg" type="image/svg+xml">
<link rel="stylesheet" href="/plain-page.css"></head>
<body><main><h1>${title}</h1>${content.join('\n')}
<p><a href="${again}">お知らせの登録と一覧<span lang="en">Notices of the town</span></a></p>
</main></body></html>`;
}
