/** 画面の場所 — addresses of the queue's own pages: `/q/<団体コード>/…`. */

export const pageNames = ['', 'tickets', 'display', 'follow', 'booking'] as const;
export type PageName = (typeof pageNames)[number];

export interface Place {
  readonly municipalityCode: string;
  /** Null where the address leads nowhere. */
  readonly page: PageName | null;
}

/** 場所を読む — null outside of any town. */
export function readPlace(pathname: string): Place | null {
  const [, municipalityCode, rest = ''] = /^\/q\/(\d{6})(?:\/(.*?))?\/?$/.exec(pathname) ?? [];
  if (municipalityCode === undefined) return null;
  const page = pageNames.find((name) => name === rest) ?? null;
  return { municipalityCode, page };
}

/** 画面のアドレス */
export function pageAddress(municipalityCode: string, page: PageName): string {
  return page === '' ? `/q/${municipalityCode}` : `/q/${municipalityCode}/${page}`;
}

/** 番号を追う画面のアドレス — the code stands behind `#`, which no server ever sees. */
export function followAddress(municipalityCode: string, followCode: string): string {
  return `${pageAddress(municipalityCode, 'follow')}#${followCode}`;
}
