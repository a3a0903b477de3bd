/** 表示する言葉 — Japanese, やさしい日本語 or English; whoever comes next begins anew. */
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

export type Language = 'ja' | 'easy' | 'en';

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
  const [language, choose] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = tagOf(language);
  }, [language]);
  const speech = useMemo(() => ({ language, say: sayIn(language), choose }), [language]);
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

/** 機器の言葉 — what stands in the hall begins in Japanese, whatever its browser prefers. */
export function useJapanese(): void {
  const { choose } = useLanguage();
  useEffect(() => choose('ja'), [choose]);
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

/** The language chosen in the resident's pages, or that of the browser. */
function firstLanguage(): Language {
  const kept = readKept();
  if (kept === 'ja' || kept === 'easy' || kept === 'en') return kept;
  return navigator.language.startsWith('ja') ? 'ja' : 'en';
}

function readKept(): string | null {
  try {
    return localStorage.getItem('resident-language');
  } catch {
    return null;
  }
}
