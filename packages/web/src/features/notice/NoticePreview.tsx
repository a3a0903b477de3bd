/** 見本 — a message as a mail and as a push notification would show it, in each language. */
import {
  type NoticeLanguage,
  type NoticeWords,
  noticeLanguages,
  type WordsByLanguage,
} from '@yakuba/contract/notice';
import { type ReactElement, useState } from 'react';

import { useSession } from '../../app/session.ts';
import { RadioGroup } from '../../ui/RadioGroup.tsx';

type Drafted = { readonly [L in NoticeLanguage]?: Partial<NoticeWords> | null | undefined };

const languages = Object.keys(noticeLanguages) as NoticeLanguage[];

/** Without a text in a language, Japanese is what its readers get. */
export function NoticePreview({ words }: { words: Drafted | WordsByLanguage }): ReactElement {
  const [language, setLanguage] = useState<NoticeLanguage>('ja');
  const own = words[language];
  const isMissing = !own?.subject && !own?.body;
  const shown = (isMissing ? words.ja : own) ?? {};
  return (
    <div className="flex flex-col gap-4">
      <RadioGroup
        id="preview-language"
        name="preview-language"
        label="見本の言葉"
        value={language}
        choices={languages.map((value) => ({ value, label: noticeLanguages[value] }))}
        onChange={(value) => setLanguage(value as NoticeLanguage)}
      />
      {isMissing && language !== 'ja' ? (
        <p className="text-dns-16N-130">
          {noticeLanguages[language]}の文がないため、この言葉を選んだ人にも日本語で届きます。
        </p>
      ) : null}
      <div className="grid gap-5 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <MailPreview words={shown} language={language} />
        <PushPreview words={shown} />
      </div>
    </div>
  );
}

interface PreviewProps {
  words: Partial<NoticeWords>;
}

function MailPreview({ words, language }: PreviewProps & { language: NoticeLanguage }) {
  const { municipalityName } = useSession();
  return (
    <figure className="min-w-0">
      <figcaption className={caption}>メール</figcaption>
      <div className="rounded-8 border border-solid-gray-420 bg-white">
        <p className="border-b border-solid-gray-200 px-4 py-2 text-dns-14N-130">
          差出人　{municipalityName}
          <br />
          件名　<strong>{words.subject || '（件名）'}</strong>
        </p>
        <p className="px-4 py-3 text-std-16N-170 break-words whitespace-pre-wrap">
          {words.body || '（本文）'}
        </p>
        <p className="border-t border-dashed border-solid-gray-300 px-4 py-2 text-dns-14N-130 text-solid-gray-700">
          {stopWords[language]}（停止用のリンク）
        </p>
      </div>
    </figure>
  );
}

/** A telephone shows some four lines of it. */
function PushPreview({ words }: PreviewProps): ReactElement {
  const { municipalityName } = useSession();
  return (
    <figure className="min-w-0">
      <figcaption className={caption}>プッシュ通知</figcaption>
      <div className="rounded-16 bg-solid-gray-100 p-4">
        <div className="rounded-12 bg-white px-4 py-3 shadow-1">
          <p className="text-dns-14N-130 text-solid-gray-700">{municipalityName}</p>
          <p className="text-dns-16B-130">{words.subject || '（件名）'}</p>
          <p className="line-clamp-4 text-dns-16N-130 break-words whitespace-pre-wrap">
            {words.body || '（本文）'}
          </p>
        </div>
      </div>
    </figure>
  );
}

const stopWords: Readonly<Record<NoticeLanguage, string>> = {
  ja: 'このお知らせの停止',
  easy: 'この おしらせを やめる',
  en: 'Stop these messages',
};
const caption = 'mb-1.5 text-dns-16B-130';
