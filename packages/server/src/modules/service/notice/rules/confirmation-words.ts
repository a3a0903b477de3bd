/** 確認の文 — the one letter that goes to an address before anybody has agreed. */
import type { NoticeLanguage, NoticeWords } from '@yakuba/contract/notice';

export interface Confirming {
  readonly code: string;
  readonly language: NoticeLanguage;
  /** 確認の画面 — with the code in it; opening it confirms nothing yet. Null without an address. */
  readonly link: string | null;
}

/** The code stands before the link, so that who only types digits finds them first. */
export function confirmationWords({ code, language, link }: Confirming): NoticeWords {
  const { subject, lines, linkLine, end } = texts[language];
  const way = link === null ? [] : [linkLine, link, ''];
  return { subject, body: [lines(code), '', ...way, end].join('\n') };
}

interface Text {
  readonly subject: string;
  readonly lines: (code: string) => string;
  readonly linkLine: string;
  readonly end: string;
}

const texts: Readonly<Record<NoticeLanguage, Text>> = {
  ja: {
    subject: 'お知らせの登録の確認',
    lines: (code) => `確認番号は ${code} です。30分以内に、登録の画面に入力してください。`,
    linkLine: '次の画面を開いて登録を終えることもできます。',
    end: 'お心当たりのない場合は、何もしなければ登録されません。',
  },
  easy: {
    subject: 'お知らせの 登録（とうろく）',
    lines: (code) =>
      `番号（ばんごう）は ${code} です。\n30分（ぷん）の 間（あいだ）に 入（い）れて ください。`,
    linkLine: 'つぎの ページを ひらいても いいです。',
    end: '登録（とうろく）を して いない 人（ひと）は、何（なに）も しなくて いいです。',
  },
  en: {
    subject: 'Confirm your registration for town notices',
    lines: (code) => `Your code is ${code}. Enter it on the page within 30 minutes.`,
    linkLine: 'Or open this page to finish:',
    end: 'If you did not ask for this, do nothing: you will not be registered.',
  },
};
