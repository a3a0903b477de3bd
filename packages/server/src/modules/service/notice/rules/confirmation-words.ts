/** 確認の文 — the one letter that goes to an address before anybody has agreed. */
import type { NoticeWords } from '@yakuba/contract/notice';

import type { Wish } from '../model.ts';

export function confirmationWords({
  code,
  wish,
}: {
  readonly code: string;
  readonly wish: Pick<Wish, 'language'>;
}): NoticeWords {
  if (wish.language === 'easy') {
    return {
      subject: 'お知らせの 登録（とうろく）',
      body: `番号（ばんごう）は ${code} です。\n30分（ぷん）の 間（あいだ）に 入（い）れて ください。\n\n登録（とうろく）を して いない 人（ひと）は、何（なに）も しなくて いいです。`,
    };
  }
  return {
    subject: 'お知らせの登録の確認',
    body: `確認番号は ${code} です。30分以内に、登録の画面に入力してください。\n\nお心当たりのない場合は、何もしなければ登録されません。`,
  };
}
