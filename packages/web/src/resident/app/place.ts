/**
 * 画面の場所 — addresses of the resident app: `/t/<団体コード>/…`. The staff application's router is
 * typed for its own pages alone and heavier than everything here, so these few lines stand for it.
 */

/** 画面 — patterns below the town, `:name` for what differs. */
export const patterns = {
  home: '',
  procedures: 'procedures',
  procedure: 'procedures/:procedureCode',
  'sign-in': 'sign-in',
  applications: 'applications',
  application: 'applications/:id',
  fill: 'applications/:id/fill',
  elsewhere: 'applications/:id/elsewhere',
  correct: 'applications/:id/correct',
  pay: 'applications/:id/pay',
  certificates: 'certificates',
  verify: 'verify',
  notices: 'notices',
  'notice-register': 'notices/register',
  'notice-confirm': 'notices/confirm',
  help: 'help',
} as const;
export type PageName = keyof typeof patterns;

/** 今の場所 — null as the page where the address leads nowhere. */
export interface Place {
  readonly municipalityCode: string;
  readonly page: PageName | null;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

/** 場所を読む — null outside of any town. */
export function readPlace(pathname: string, search: string): Place | null {
  const [, municipalityCode, rest = ''] = /^\/t\/(\d{6})(?:\/(.*?))?\/?$/.exec(pathname) ?? [];
  if (municipalityCode === undefined) return null;
  const query = new URLSearchParams(search);
  for (const [page, pattern] of Object.entries(patterns)) {
    const params = match(pattern, rest);
    if (params) return { municipalityCode, page: page as PageName, params, query };
  }
  return { municipalityCode, page: null, params: {}, query };
}

/** 画面のアドレス — `to` as in `procedures/moving-in?step=2`. */
export function addressOf(municipalityCode: string, to: string): string {
  return to === '' ? `/t/${municipalityCode}` : `/t/${municipalityCode}/${to}`;
}

/** 戻り先 — a path of the same town, and nothing else that stands in an address. */
export function safeBack(given: string | null): string {
  return given !== null && /^[a-z][\w/?=&-]{0,200}$/.test(given) ? given : '';
}

function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [at, part] of wanted.entries()) {
    const word = decode(given[at] ?? '');
    if (part.startsWith(':') && word !== '') params[part.slice(1)] = word;
    else if (part !== word) return null;
  }
  return params;
}

function decode(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
