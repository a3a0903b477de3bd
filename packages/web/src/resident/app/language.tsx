/** 表示する言葉 — Japanese, やさしい日本語 or English, chosen once and remembered on the device. */
import { type FormLanguage, type FormText, textIn } from '@yakuba/kernel/form';
import {
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';

import { easy } from '../words/easy.ts';
import { en } from '../words/en.ts';
import { ja, type WordKey, type Words } from '../words/ja.ts';
import { keepChoice, readChoice } from './choice.ts';

export type Language = FormLanguage;

/** Each language by its own name. */
export const languages: Readonly<Record<Language, string>> = {
  ja: '日本語',
  easy: 'やさしい日本語',
  en: 'English',
};

const catalogues: Readonly<Record<Language, Words>> = { ja, easy, en };

/** 文 — the text of a key, with values in the places named `{…}`. */
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

interface Speech {
  readonly language: Language;
  readonly say: Say;
  choose(language: Language): void;
}

const Speaking = createContext<Speech | null>(null);

export function LanguageProvider({ children }: { children: ReactNode }): ReactElement {
  const [language, setLanguage] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = tagOf(language);
  }, [language]);
  const speech = useMemo(
    () => ({
      language,
      say: sayIn(language),
      choose: (next: Language) => {
        keepChoice('language', next);
        setLanguage(next);
      },
    }),
    [language],
  );
  return <Speaking value={speech}>{children}</Speaking>;
}

/** 決まった言葉 — a part of a page in one language, whatever is chosen elsewhere. */
export function FixedLanguage(props: { language: Language; children: ReactNode }): ReactElement {
  const { language, children } = props;
  const speech = useMemo(() => ({ language, say: sayIn(language), choose: () => {} }), [language]);
  return <Speaking value={speech}>{children}</Speaking>;
}

export function useLanguage(): Speech {
  const speech = useContext(Speaking);
  if (!speech) throw new TypeError('outside of the language provider');
  return speech;
}

export function useSay(): Say {
  return useLanguage().say;
}

export function sayIn(language: Language): Say {
  const words = catalogues[language];
  return (key, values = {}) =>
    words[key].replaceAll(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}

/** What a reader of the screen should read the text as. */
export function tagOf(language: Language): 'ja' | 'en' {
  return language === 'en' ? 'en' : 'ja';
}

/** 多言語の文 — marked as Japanese where there is no translation. */
export function Told({ text }: { text: FormText }): ReactNode {
  const { language } = useLanguage();
  const isForeign = language === 'en' && text.en === undefined;
  return isForeign ? <span lang="ja">{text.ja}</span> : textIn(text, language);
}

/** 日本語だけの文 — of the catalogue or of the office, which nobody has translated. */
export function Japanese({ children }: { children: ReactNode }): ReactNode {
  const { language } = useLanguage();
  return language === 'en' ? <span lang="ja">{children}</span> : children;
}

function firstLanguage(): Language {
  const kept = readChoice('language');
  if (kept === 'ja' || kept === 'easy' || kept === 'en') return kept;
  return navigator.language.startsWith('ja') ? 'ja' : 'en';
}
