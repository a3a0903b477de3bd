/** 住民画面の控えの決まり — what the service worker keeps, and how a notice of the town reads. */

export interface PushText {
  text(): string;
}

/** 通知 — as the browser shows it. */
export interface PushNotice {
  readonly title: string;
  readonly body: string;
  /** The page that is opened when it is pressed; null where the town cannot be told. */
  readonly page: string | null;
}

/** 扱い — `page` the newest, else the kept shell; `part` as kept; `front` the newest, else as kept. */
export type Handling = 'page' | 'part' | 'front' | 'none';

export interface Asked {
  readonly method: string;
  readonly isNavigation: boolean;
  readonly pathname: string;
}

/** No answer about a person is ever kept: of the API only what a town tells everybody. */
export function handlingOf({ method, isNavigation, pathname }: Asked): Handling {
  if (method !== 'GET') return 'none';
  if (isNavigation) return /^\/t\/\d{6}(\/|$)/.test(pathname) ? 'page' : 'none';
  if (pathname.startsWith('/assets/') || pathname === '/mark.svg') return 'part';
  return /^\/api\/municipality\/fronts\/\d{6}$/.test(pathname) ? 'front' : 'none';
}

/** 町の情報の在りか — of the town that a page belongs to; empty outside of any. */
export function frontOf(pathname: string): string {
  const town = /^\/t\/(\d{6})(?:\/|$)/.exec(pathname)?.[1];
  return town === undefined ? '' : `/api/municipality/fronts/${town}`;
}

/** What the town sent; browsers demand that something be shown even if it cannot be read. */
export function readPush(data: PushText | null): PushNotice {
  const said = parse(data?.text() ?? '');
  const town = /\/unsubscribe\/(\d{6})-/.exec(textOf(said['unsubscribeUrl'], ''))?.[1];
  return {
    title: textOf(said['title'], '町からのお知らせ'),
    body: textOf(said['body'], 'お知らせのページを開いて確かめてください。'),
    page: town === undefined ? null : `/t/${town}/notices`,
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
