/**
 * 書体一式 — the fonts that a document may use, in order of preference.
 *
 * The universal-design faces come first; a font of the whole government character set, where the
 * machine has one, draws what they lack. What none can draw is reported, never guessed: an unknown
 * character is printed as 〓, an unknown variation sequence as its plain character.
 *
 * @spec juki 5.8
 */
import type { FontFace } from './font-face.ts';

/** 〓 — the geta mark, which stands in print for a character that the font lacks. */
export const GETA = '〓';

/** 書体一式 — the fonts of a document as one. */
export interface FontBook {
  /** Families after the first, in order; templates name them as fallbacks. */
  readonly fallbackFamilies: readonly string[];
  /** Characters and variation sequences of the text that no font draws, each once, in order. */
  missingGlyphs(text: string): string[];
  /** The text with everything that no font draws replaced, so that it can be set. */
  drawable(text: string): string;
  /** Variation sequences of the text that only this fallback family draws, each once. */
  sequencesOf(text: string): { cluster: string; family: string }[];
  /** Width of the text in em when set in the preferred face. */
  advanceEm(text: string): number;
}

/** 書体一式の作成 — Makes the book; the first face must cover ordinary text. */
export function createFontBook(faces: readonly FontFace[]): FontBook {
  const [preferred, ...fallbacks] = faces;
  if (!preferred) throw new TypeError('a font book needs at least one face');
  const isPlain = (text: string): boolean => everyCodePoint(text, preferred.hasCharacter);
  const faceOf = (cluster: string): FontFace | undefined =>
    faces.find((face) => drawsCluster(face, cluster));
  return {
    fallbackFamilies: fallbacks.map((face) => face.family),
    missingGlyphs(text) {
      if (isPlain(text)) return [];
      return [...new Set(clustersOf(text).filter((cluster) => !faceOf(cluster)))];
    },
    drawable(text) {
      if (isPlain(text)) return text;
      return clustersOf(text)
        .map((cluster) => (faceOf(cluster) ? cluster : standIn(cluster, faceOf)))
        .join('');
    },
    sequencesOf(text) {
      if (!SELECTOR.test(text)) return [];
      const found = new Map<string, string>();
      for (const cluster of clustersOf(text).filter((cluster) => SELECTOR.test(cluster))) {
        const face = faceOf(cluster);
        if (face && face !== preferred) found.set(cluster, face.family);
      }
      return [...found].map(([cluster, family]) => ({ cluster, family }));
    },
    advanceEm(text) {
      let width = 0;
      for (const character of text) width += advanceOf(character.codePointAt(0) ?? 0, faces);
      return width;
    },
  };
}

const SELECTOR = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;
const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** 書記素 — the characters as a reader counts them: a base with its selectors is one. */
export function clustersOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function isSelector(codePoint: number): boolean {
  return (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || isIdeographicSelector(codePoint);
}

function isIdeographicSelector(codePoint: number): boolean {
  return codePoint >= 0xe0100 && codePoint <= 0xe01ef;
}

function isControl(codePoint: number): boolean {
  return codePoint < 0x20;
}

function everyCodePoint(text: string, test: (codePoint: number) => boolean): boolean {
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!test(codePoint) && !isControl(codePoint)) return false;
  }
  return true;
}

function drawsCluster(face: FontFace, cluster: string): boolean {
  const codePoints = Array.from(cluster, (character) => character.codePointAt(0) ?? 0);
  return codePoints.every((codePoint, index) => {
    if (!isSelector(codePoint)) return face.hasCharacter(codePoint) || isControl(codePoint);
    const base = codePoints[index - 1];
    return base !== undefined && face.hasSequence(base, codePoint);
  });
}

function standIn(cluster: string, faceOf: (cluster: string) => FontFace | undefined): string {
  const plain = cluster.replaceAll(new RegExp(SELECTOR, 'gu'), '');
  return plain !== '' && faceOf(plain) ? plain : GETA;
}

function advanceOf(codePoint: number, faces: readonly FontFace[]): number {
  if (isSelector(codePoint) || isControl(codePoint)) return 0;
  const face = faces.find((candidate) => candidate.hasCharacter(codePoint));
  return face ? face.advanceEm(codePoint) : 1;
}
