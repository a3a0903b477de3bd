/** 訂正版の文 — says in every language what it puts right, and when that was sent. */
import type { NoticeWords, WordsByLanguage } from '@yakuba/contract/notice';
import { formatInstantJapan } from '@yakuba/kernel/calendar';

export interface Corrected {
  readonly words: WordsByLanguage;
  /** When the first letters of it left. */
  readonly releasedAt: Date;
}

export function correctionWords(words: WordsByLanguage, wrong: Corrected): WordsByLanguage {
  const { ja, easy, en } = wrong.words;
  const at = formatInstantJapan(wrong.releasedAt);
  const day = wrong.releasedAt.toLocaleString('en-GB', {
    timeZone: 'Asia/Tokyo',
    dateStyle: 'long',
    timeStyle: 'short',
  });
  return {
    ja: headed(words.ja, '【訂正】', `${at}にお送りした「${ja.subject}」を訂正します。`),
    easy:
      words.easy &&
      headed(
        words.easy,
        '【なおしました】',
        `${at}に おくった「${(easy ?? ja).subject}」に まちがいが ありました。これが ただしいです。`,
      ),
    en:
      words.en &&
      headed(
        words.en,
        '[Correction] ',
        `This corrects our message "${(en ?? ja).subject}" of ${day}.`,
      ),
  };
}

function headed({ subject, body }: NoticeWords, mark: string, sentence: string): NoticeWords {
  return { subject: `${mark}${subject}`, body: `${sentence}\n\n${body}` };
}
