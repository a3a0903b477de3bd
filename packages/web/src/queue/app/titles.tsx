/** 区分の名称 — in the language chosen, or marked as Japanese where the town has no other. */
import type { ReactNode } from 'react';

import { useLanguage } from './language.tsx';

export interface Titled {
  readonly title: string;
  readonly titleEasy: string | null;
  readonly titleEn: string | null;
}

export function CategoryTitle({ of }: { of: Titled }): ReactNode {
  const { language } = useLanguage();
  if (language === 'en') return of.titleEn ?? <span lang="ja">{of.title}</span>;
  return language === 'easy' ? (of.titleEasy ?? of.title) : of.title;
}
