/**
 * メールの設定 — relays in the order in which they are tried, whose name letters bear, and by which
 * key they are signed.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export interface MailConfig {
  /** 中継 — `smtp://` or `smtps://`, with user and password where they are asked for. */
  readonly relays: readonly string[];
  /** 差出人 — takes `name+<delivery>@domain` too, where bounces come back to. */
  readonly from: string;
  /** Where residents reach the server; links of letters begin with it. */
  readonly publicUrl: string;
  readonly dkim: {
    readonly domain: string;
    readonly selector: string;
    /** PEM. */
    readonly privateKey: string;
  } | null;
  /** 不達の通知の鍵 — absent: none are taken. */
  readonly bounceSecret: string | null;
  /** 引渡しの控え — absent: the relay cannot be asked what it took. */
  readonly journalUrl: string | null;
}

export const mailEnvironment = {
  /** メールの中継 — with commas, first choice first; absent: no mail. */
  YAKUBA_MAIL_RELAYS: z.string().optional(),
  YAKUBA_MAIL_FROM: z
    .string()
    .regex(/^[a-z0-9._-]{1,40}@[a-z0-9-]+(\.[a-z0-9-]+)+$/, '差出人のアドレスの形ではありません')
    .optional(),
  YAKUBA_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** DKIM — the private key's file in PEM, and its selector. */
  YAKUBA_MAIL_DKIM_KEY: z.string().optional(),
  YAKUBA_MAIL_DKIM_SELECTOR: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
  YAKUBA_MAIL_BOUNCE_SECRET: z.string().min(16).optional(),
  YAKUBA_MAIL_JOURNAL_URL: z.url({ protocol: /^https?$/ }).optional(),
};

const schema = z.object(mailEnvironment);

/** Null without relays. Throws on half a configuration. */
export function mailOf(values: z.output<typeof schema>): MailConfig | null {
  const { YAKUBA_MAIL_RELAYS: relayList, YAKUBA_MAIL_FROM: from } = values;
  const { YAKUBA_PUBLIC_URL: publicUrl } = values;
  if (relayList === undefined) return null;
  if (from === undefined || publicUrl === undefined) {
    throw new Error(
      '設定に誤りがあります: YAKUBA_MAIL_RELAYS には YAKUBA_MAIL_FROM と YAKUBA_PUBLIC_URL も必要です',
    );
  }
  const relays = relayList.split(',').map((one) => one.trim());
  if (relays.some((relay) => !/^smtps?:$/.test(URL.parse(relay)?.protocol ?? ''))) {
    throw new Error(
      '設定に誤りがあります: YAKUBA_MAIL_RELAYS は smtp:// か smtps:// で書いてください',
    );
  }
  return {
    relays,
    from,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    dkim: dkimOf(values, from),
    bounceSecret: values.YAKUBA_MAIL_BOUNCE_SECRET ?? null,
    journalUrl: values.YAKUBA_MAIL_JOURNAL_URL ?? null,
  };
}

function dkimOf(values: z.output<typeof schema>, from: string): MailConfig['dkim'] {
  const { YAKUBA_MAIL_DKIM_KEY: file, YAKUBA_MAIL_DKIM_SELECTOR: selector } = values;
  if (file === undefined && selector === undefined) return null;
  if (file === undefined || selector === undefined) {
    throw new Error(
      '設定に誤りがあります: YAKUBA_MAIL_DKIM_KEY と YAKUBA_MAIL_DKIM_SELECTOR は両方必要です',
    );
  }
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return { domain, selector, privateKey: readFileSync(file, 'utf8') };
}
