/**
 * 団体情報の決まり — who certifies on a day, which setting may be chosen; pure.
 *
 * @spec juki 1.3.7
 * @spec juki 1.3.9
 * @spec juki 5.6
 */
import { type SettingName, settingItems } from '@yakuba/contract/municipality';

import type { Certifier, Seal } from './model.ts';
import { refuse } from './refusals.ts';

interface Span {
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/** その日の認証者 — whoever acts for the mayor comes before the mayor; of two, the later begun. */
export function certifierOn(list: readonly Certifier[], on: string): Certifier | null {
  const serving = list
    .filter((each) => each.validFrom <= on && (each.validUntil === null || on < each.validUntil))
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
  return serving.find((each) => each.capacity === 'acting') ?? serving[0] ?? null;
}

/** 期間の検査 — refuses an empty period and one that overlaps another of the same capacity. */
export function checkCertifier(
  candidate: Span & Pick<Certifier, 'capacity'>,
  others: readonly Certifier[],
): void {
  if (candidate.validUntil !== null && candidate.validUntil <= candidate.validFrom) {
    throw refuse('municipality.certifier.period', {}, 'validUntil');
  }
  const clash = others.some(
    (other) => other.capacity === candidate.capacity && overlaps(other, candidate),
  );
  if (clash) throw refuse('municipality.certifier.overlap', {}, 'validFrom');
}

/** 公印の検査 — red on cards alone; a drawing that can neither run nor fetch anything. */
export function checkSeal(seal: Seal): void {
  if (seal.colour === 'red' && seal.kind !== 'card') {
    throw refuse('municipality.seal.colour', {}, 'colour');
  }
  if (!isPlainDrawing(seal.image)) throw refuse('municipality.seal.image', {}, 'image');
}

/** 設定の検査 — one of the choices, from today on. */
export function checkSetting(
  choice: { readonly name: SettingName; readonly value: string; readonly validFrom: string },
  today: string,
): void {
  const item = settingItems.find((each) => each.name === choice.name);
  if (!item?.choices.some(({ value }) => value === choice.value)) {
    throw refuse('municipality.setting.choice', { title: item?.title ?? choice.name }, 'value');
  }
  if (choice.validFrom < today) throw refuse('municipality.setting.past', {}, 'validFrom');
}

function overlaps(a: Span, b: Span): boolean {
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

function startsBeforeEnd(a: Span, b: Span): boolean {
  return b.validUntil === null || a.validFrom < b.validUntil;
}

const elements = /<\s*\/?\s*([A-Za-z][\w:.-]*)/g;
const allowed = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'ellipse',
  'line',
  'polygon',
  'text',
  'tspan',
]);

/** Shapes alone, by a list of what may be there, not of what may not. */
function isPlainDrawing(image: string): boolean {
  const text = image.trim();
  if (!text.startsWith('<svg') || !text.endsWith('</svg>')) return false;
  if (/<[!?]|&|\bon\w+\s*=|href|url\s*\(|style\s*=/i.test(text)) return false;
  return [...text.matchAll(elements)].every(([, name]) => allowed.has(name ?? ''));
}
