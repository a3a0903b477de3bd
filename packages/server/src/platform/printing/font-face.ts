/**
 * 書体 — one font file: which characters and variation sequences it can draw, and how wide.
 *
 * The character map is read once; a lookup afterwards is a set membership.
 */

import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

/** 書体 — what a font file can draw. */
export interface FontFace {
  /** Family name as templates must spell it. */
  readonly family: string;
  hasCharacter(codePoint: number): boolean;
  /** Whether the font lists this variation sequence, as its default form or otherwise. */
  hasSequence(base: number, selector: number): boolean;
  /** Width of the character in em. */
  advanceEm(codePoint: number): number;
}

/** 書体の読込み — Reads a TrueType or OpenType file. */
export function readFontFace(path: string): FontFace {
  const font = create(readFileSync(path));
  if ('fonts' in font) throw new TypeError('font collections are not supported');
  const characters = new Set(font.characterSet);
  const sequences = readSequences(font);
  const advances = new Map<number, number>();
  return {
    family: font.familyName,
    hasCharacter: (codePoint) => characters.has(codePoint),
    hasSequence: (base, selector) => sequences.get(selector)?.(base) ?? false,
    advanceEm(codePoint) {
      const known = advances.get(codePoint);
      if (known !== undefined) return known;
      const advance = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      advances.set(codePoint, advance);
      return advance;
    },
  };
}

interface VariationSelectorRecord {
  varSelector: number;
  defaultUVS: Iterable<{ startUnicodeValue: number; additionalCount: number }> | null;
  nonDefaultUVS: Iterable<{ unicodeValue: number }> | null;
}

interface VariationTable {
  version: number;
  varSelectors?: { toArray(): VariationSelectorRecord[] };
}

/** fontkit decodes the subtable of format 14, but its types leave the character map out. */
function readSequences(font: Font): Map<number, (base: number) => boolean> {
  const { tables } = (font as unknown as { cmap: { tables: { table: VariationTable }[] } }).cmap;
  const records = tables.flatMap(({ table }) =>
    table.version === 14 ? (table.varSelectors?.toArray() ?? []) : [],
  );
  return new Map(records.map((record) => [record.varSelector, sequenceTest(record)]));
}

function sequenceTest(record: VariationSelectorRecord): (base: number) => boolean {
  const own = new Set([...(record.nonDefaultUVS ?? [])].map((entry) => entry.unicodeValue));
  const defaults = [...(record.defaultUVS ?? [])];
  return (base) =>
    own.has(base) ||
    defaults.some(
      (range) =>
        base >= range.startUnicodeValue && base <= range.startUnicodeValue + range.additionalCount,
    );
}
