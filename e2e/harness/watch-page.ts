/** 画面の見張り — whatever a page complains of fails its journey. */
import type { Page } from 'playwright-core';

export interface Watch {
  /** Complaints so far, in words. */
  readonly complaints: readonly string[];
  /** 拒否を見込む — answers of this status from this path are part of the journey. */
  expect(status: number, path: RegExp): void;
  /** 不通を見込む — the journey itself takes the network away. */
  expectAway(): void;
}

interface Expected {
  readonly status: number;
  readonly path: RegExp;
}

const away =
  /^net::ERR_(INTERNET_DISCONNECTED|CONNECTION_\w+|EMPTY_RESPONSE|INCOMPLETE_CHUNKED\w+)$/;

export function watchPage(page: Page): Watch {
  const complaints: string[] = [];
  // Whoever is not signed in is told so; that is how the first page finds out.
  const expected: Expected[] = [{ status: 401, path: /^\/api\/identity\/session$/ }];
  let mayBeAway = false;
  page.on('pageerror', (error) => complaints.push(`誤り: ${error.message}`));
  page.on('console', (message) => {
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) complaints.push(`記録: ${message.text()}`);
  });
  page.on('response', (response) => {
    const status = response.status();
    if (status < 400) return;
    const { pathname } = new URL(response.url());
    const isExpected = expected.some((one) => one.status === status && one.path.test(pathname));
    if (!isExpected) complaints.push(`応答: ${status} ${pathname}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left, or a search typed on, gives up what it had asked for.
    if (mayBeAway && away.test(reason)) return;
    if (reason !== 'net::ERR_ABORTED') complaints.push(`通信: ${reason} ${request.url()}`);
  });
  return {
    complaints,
    expect: (status, path) => {
      expected.push({ status, path });
    },
    expectAway: () => {
      mayBeAway = true;
    },
  };
}
