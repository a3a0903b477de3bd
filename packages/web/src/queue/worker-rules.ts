/** 通知係の決まり — which pages are kept, and how a notice reads. */

export interface PushText {
  text(): string;
}

export interface PushNotice {
  readonly title: string;
  readonly body: string;
  /** A newer notice of the same number takes the place of the older. */
  readonly tag: string;
  readonly requireInteraction: true;
}

export function isPageOfQueue(pathname: string): boolean {
  return /^\/q\/\d{6}(\/[a-z]*)?$/.test(pathname);
}

/** What the town sent; browsers demand that something be shown even if it cannot be read. */
export function readPush(data: PushText | null): PushNotice {
  const said = parse(data?.text() ?? '');
  return {
    title: textOf(said['title'], '番号のお知らせ'),
    body: textOf(said['body'], '番号の画面を開いて確かめてください。'),
    tag: textOf(said['tag'], 'queue'),
    requireInteraction: true,
  };
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

function textOf(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value !== '' ? value : otherwise;
}
