/** 文の確定 — from a template with its values, or as written; a correction names the wrong one. */
import {
  type NoticeLanguage,
  noticeLanguages,
  type TemplateField,
  type WordsByLanguage,
} from '@yakuba/contract/notice';

import { refuse } from '../refusals.ts';
import { type Corrected, correctionWords } from './correction-words.ts';
import { checkValues, renderWords } from './render-template.ts';

export interface GivenWords {
  readonly template: {
    readonly words: WordsByLanguage;
    readonly fields: readonly TemplateField[];
  } | null;
  readonly values: Readonly<Record<string, string>>;
  /** Of the system: `town` and `topic`. */
  readonly builtIn: Readonly<Record<string, string>>;
  /** As written, where there is no template. */
  readonly words: WordsByLanguage | null;
  readonly corrected: Corrected | null;
}

export function settleWords(given: GivenWords): WordsByLanguage {
  const own = ownWords(given);
  const { corrected } = given;
  if (corrected === null) return own;
  const missing = (Object.keys(noticeLanguages) as NoticeLanguage[]).find(
    (language) => corrected.words[language] && !own[language],
  );
  if (missing !== undefined) {
    const language = noticeLanguages[missing];
    throw refuse('notice.correction.language_missing', { language }, 'words');
  }
  return correctionWords(own, corrected);
}

function ownWords({ template, values, builtIn, words }: GivenWords): WordsByLanguage {
  if (template) {
    checkValues(template.fields, values);
    return renderWords(template.words, { ...values, ...builtIn });
  }
  if (!words) throw refuse('notice.template.not_found', {}, 'templateCode');
  return words;
}
