/** 模擬の支払画面 — a page that says plainly that it is none, with one button. */
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { SimulatedCheckout } from './accounts.ts';
import type { Serving } from './open-payment-simulator.ts';

export async function answerPage(
  { accounts, callbacks }: Serving,
  { request, path }: { readonly request: IncomingMessage; readonly path: string },
  response: ServerResponse,
): Promise<void> {
  const token = /^\/pay\/([0-9a-f-]{36})$/.exec(path)?.[1];
  const checkout = token === undefined ? undefined : accounts.byToken(token);
  if (!checkout) return send(response, 404, '<p>この支払いはありません。</p>');
  if (request.method === 'POST' && checkout.status === 'open') {
    const { chargeId } = accounts.capture(checkout.paymentId);
    const { municipalityCode, paymentId } = checkout;
    await callbacks.send({ municipalityCode, paymentId, chargeId });
  }
  send(response, 200, bodyOf(checkout));
}

function bodyOf({ title, amountYen, status, returnUrl }: SimulatedCheckout): string {
  const about = `<dl><dt>件名</dt><dd>${escaped(title)}</dd>
    <dt>金額</dt><dd class="amount">${amountYen.toLocaleString('ja-JP')}円</dd></dl>`;
  const back = returnUrl
    ? `<p><a href="${escaped(returnUrl)}">申請の画面に戻る</a></p>`
    : '<p>元の画面に戻ってください。</p>';
  if (status === 'closed') return `${about}<p role="status">支払いました（模擬）。</p>${back}`;
  if (status === 'expired') {
    return `${about}<p role="status">支払いの期限が過ぎました。</p>${back}`;
  }
  return `${about}<form method="post"><button>支払う（模擬）</button></form>`;
}

const STYLE = `body{font-family:system-ui,sans-serif;max-width:26rem;margin:0 auto;padding:1.5rem;
  line-height:1.7;color:#1a1a1c}.notice{background:#fbe5cc;border:2px solid #ac3e00;padding:.75rem 1rem;
  border-radius:.5rem}dt{color:#555;font-size:.9rem}dd{margin:0 0 .75rem}.amount{font-size:1.75rem;
  font-weight:700}button{width:100%;min-height:3rem;font:inherit;font-weight:700;color:#fff;
  background:#0017c1;border:0;border-radius:.5rem}button:focus-visible{outline:4px solid #000;
  outline-offset:2px}`;

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(`<!doctype html><html lang="ja"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>模擬の支払画面</title>
    <style>${STYLE}</style></head><body><p class="notice"><strong>模擬</strong>
    これは検査・研修用の画面です。お金は動きません。カード番号などを入力しないでください。</p>
    <main><h1>お支払い</h1>${body}</main></body></html>`);
}

function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
