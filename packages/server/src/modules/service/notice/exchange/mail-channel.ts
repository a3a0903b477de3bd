/**
 * メールの経路 — SMTP over kept connections, DKIM-signed, to the first relay that takes the letter.
 *
 * The next relay is tried only when the one before certainly took nothing. A connection lost after
 * the text was begun leaves the letter in doubt: it is settled later, by its Message-ID.
 */
import type { NoticeLanguage } from '@yakuba/contract/notice';
import nodemailer, { type Transporter } from 'nodemailer';

import type { MailConfig } from '#platform/config';

import type { ChannelPort, Letter, Outcome } from '../model.ts';
import { checkMailAddress, isOneLine, withoutEncodedWords } from '../rules/check-address.ts';
import { type Circuit, createCircuit } from './circuit.ts';
import { judgeFailure } from './judge-failure.ts';

/** 車線ごとの接続 — kept apart, so that bulk never takes a connection of an alert. */
const CONNECTIONS = [4, 2, 4] as const;
const REST_MILLISECONDS = 30_000;

interface Relay {
  /** 順位, from 1; its address stays in the configuration. */
  readonly name: string;
  readonly transport: Transporter;
  readonly circuit: Circuit;
}

export function openMailChannel(config: MailConfig, lane: Letter['lane']): ChannelPort {
  const relays = config.relays.map((url, at) => openRelay(config, { url, at, lane }));
  return {
    channel: 'mail',
    send: (letter) => sendThrough(relays, config, letter),
    close: async () => {
      for (const { transport } of relays) transport.close();
    },
  };
}

function openRelay(
  config: MailConfig,
  { url, at, lane }: { url: string; at: number; lane: Letter['lane'] },
): Relay {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isSecure = protocol === 'smtps:';
  const dkim = config.dkim && {
    domainName: config.dkim.domain,
    keySelector: config.dkim.selector,
    privateKey: config.dkim.privateKey,
  };
  const transport = nodemailer.createTransport({
    pool: true,
    host: hostname,
    port: port === '' ? (isSecure ? 465 : 587) : Number(port),
    secure: isSecure,
    ...(username === ''
      ? {}
      : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    // Sent again by us alone, who know whether it may be.
    maxRequeues: 0,
    maxConnections: CONNECTIONS[lane],
    maxMessages: 1_000,
    idleTimeout: 10_000,
    connectionTimeout: 3_000,
    greetingTimeout: 3_000,
    socketTimeout: 8_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim ? { dkim } : {}),
  });
  return { name: String(at + 1), transport, circuit: createCircuit(REST_MILLISECONDS) };
}

async function sendThrough(
  relays: readonly Relay[],
  config: MailConfig,
  letter: Letter,
): Promise<Outcome> {
  const { words, sender, address } = letter;
  // Checked when it was taken in; checked again where a slip would write somebody's header.
  if (!isOneLine(words.subject) || !isOneLine(sender) || !isAddress(address)) {
    return { kind: 'refused', problem: 'header', isAddressDead: false };
  }
  let last: Outcome = { kind: 'retry', problem: 'no-relay', isUntried: true };
  for (const { name, transport, circuit } of relays) {
    if (circuit.isOpen(performance.now())) continue;
    try {
      await transport.sendMail(mailOf(letter, config));
      circuit.succeeded();
      return { kind: 'handed', relay: name };
    } catch (error) {
      last = judgeFailure(error);
      const isOfRelay = last.kind === 'retry' || last.kind === 'doubtful';
      if (isOfRelay) circuit.failed(performance.now());
      else circuit.succeeded();
      if (last.kind !== 'retry') return last;
    }
  }
  return last;
}

export function messageIdOf(deliveryId: string, config: Pick<MailConfig, 'from'>): string {
  return `<${deliveryId}@${domainOf(config.from)}>`;
}

function mailOf(letter: Letter, config: MailConfig) {
  const { words, sender, address, deliveryId, unsubscribeUrl, language } = letter;
  return {
    messageId: messageIdOf(deliveryId, config),
    from: { name: withoutEncodedWords(sender), address: config.from },
    to: { name: '', address },
    // 差出人（封筒）— bears the delivery, so that a bounce finds its way back.
    envelope: { from: bounceAddress(config.from, deliveryId), to: address },
    subject: withoutEncodedWords(words.subject),
    text: words.body + footerOf(unsubscribeUrl, language),
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(letter.lane === 0 ? { Importance: 'high' } : {}),
      ...(unsubscribeUrl === null
        ? {}
        : {
            'List-Unsubscribe': { prepared: true, value: `<${unsubscribeUrl}>` },
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
    },
  };
}

const stopWords: Readonly<Record<NoticeLanguage, string>> = {
  ja: 'このお知らせの停止',
  easy: 'この おしらせを やめる',
  en: 'Stop these messages',
};

function footerOf(unsubscribeUrl: string | null, language: NoticeLanguage): string {
  return unsubscribeUrl === null ? '\n' : `\n\n--\n${stopWords[language]}\n${unsubscribeUrl}\n`;
}

function bounceAddress(from: string, deliveryId: string): string {
  const at = from.lastIndexOf('@');
  return `${from.slice(0, at)}+${deliveryId}${from.slice(at)}`;
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

function isAddress(address: string): boolean {
  try {
    return checkMailAddress(address) === address;
  } catch {
    return false;
  }
}
