/** 窓口の言葉 — a desk as the office names it; in English by its number where it has one. */
import type { Language } from './language.tsx';

export function deskWords(desk: string, language: Language): string {
  const [number] = /\d+/.exec(desk.normalize('NFKC')) ?? [];
  return language === 'en' && number !== undefined ? `desk ${number}` : desk;
}
