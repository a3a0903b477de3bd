/**
 * ふりがなの聞き取り — the reading of a name, heard from what is typed before it is converted.
 *
 * While an input method composes, its text is kana until the conversion key is pressed. The last
 * kana seen is the reading of what is then written.
 */

export interface FuriganaState {
  /** Kana of the composition under way; empty when none was seen. */
  readonly heard: string;
  readonly isComposing: boolean;
}

export const silence: FuriganaState = { heard: '', isComposing: false };

/** A composition begins. */
export function beginHearing(): FuriganaState {
  return { heard: '', isComposing: true };
}

/** The composition shows this text now; only kana is a reading. */
export function hear(state: FuriganaState, text: string): FuriganaState {
  const kana = kanaOf(text);
  return kana === '' ? state : { ...state, heard: kana };
}

/** The composition ended with this text: what to append to the reading, in katakana. */
export function endHearing(state: FuriganaState, text: string): string {
  if (text === '') return '';
  const kana = kanaOf(text);
  return toKatakana(kana === '' ? state.heard : kana);
}

/** かなからカナへ — hiragana as katakana; everything else as it is. */
export function toKatakana(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

/** Kana alone, with the Latin letters of a syllable not yet finished cut off; else empty. */
function kanaOf(text: string): string {
  const finished = text.normalize('NFKC').replace(/[a-z]+$/i, '');
  return /^[ぁ-ゖゝゞァ-ヺー・\s]+$/.test(finished) ? finished : '';
}
