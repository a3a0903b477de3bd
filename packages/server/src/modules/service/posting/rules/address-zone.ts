/**
 * 宛名の位置 — a sheet folded in three slides about in its envelope. The address stands where the
 * window shows it wherever the sheet lies; nothing else stands where the window could show it.
 */
import type { Destination } from '@yakuba/contract/posting';

import {
  type FittedText,
  fitText,
  LEADING,
  MILLIMETRES_PER_POINT,
} from '#modules/service/certificate';

import type { Envelope } from '../model.ts';

/** A4を三つ折りにした一面 */
export const PANEL_WIDTH_MM = 210;
export const PANEL_HEIGHT_MM = 99;

/** 位置 — millimetres from the sheet's left and top. */
export interface Zone {
  readonly leftMm: number;
  readonly topMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** いつも見える範囲 — in the window wherever the sheet lies. */
export function visibleZone(envelope: Envelope): Zone {
  const { windowLeftMm, windowTopMm, windowWidthMm, windowHeightMm } = envelope;
  return {
    leftMm: windowLeftMm,
    topMm: windowTopMm,
    widthMm: windowWidthMm - (envelope.widthMm - PANEL_WIDTH_MM),
    heightMm: windowHeightMm - (envelope.heightMm - PANEL_HEIGHT_MM),
  };
}

/** 見えることのある範囲 — what the window shows for some place of the sheet. */
export function reachableZone(envelope: Envelope): Zone {
  const { windowLeftMm, windowTopMm, windowWidthMm, windowHeightMm } = envelope;
  const leftMm = Math.max(0, windowLeftMm - (envelope.widthMm - PANEL_WIDTH_MM));
  const topMm = Math.max(0, windowTopMm - (envelope.heightMm - PANEL_HEIGHT_MM));
  return {
    leftMm,
    topMm,
    widthMm: Math.min(PANEL_WIDTH_MM, windowLeftMm + windowWidthMm) - leftMm,
    heightMm: Math.min(PANEL_HEIGHT_MM, windowTopMm + windowHeightMm) - topMm,
  };
}

/** 組付けた宛名 — every line with its size and its place on the sheet. */
export interface AddressBlock {
  readonly zone: Zone;
  readonly postalCode: string;
  readonly address: FittedText;
  readonly name: FittedText;
  /** Whether all of it stands in the zone, large enough for the sorting machine. */
  readonly isFitting: boolean;
}

/** From the edge of what is visible; the die of the window is not exact to the millimetre. */
const EDGE_MM = 1;
const POSTAL_PT = 10;
const ADDRESS_PT = 10.5;
const NAME_PT = 12;
/** 宛名の最小の文字 — smaller is read neither by machines nor by carriers. */
const LEAST_PT = 7.5;

export function layOutAddress(
  destination: Destination,
  envelope: Envelope,
  measure: (text: string) => number,
): AddressBlock {
  const visible = visibleZone(envelope);
  const zone = {
    leftMm: visible.leftMm + EDGE_MM,
    topMm: visible.topMm + EDGE_MM,
    widthMm: visible.widthMm - 2 * EDGE_MM,
    heightMm: visible.heightMm - 2 * EDGE_MM,
  };
  const postalMm = lineMm(POSTAL_PT);
  const nameMm = lineMm(NAME_PT);
  const box = { widthMm: zone.widthMm, heightMm: zone.heightMm - postalMm - nameMm };
  const lines = destination.lines.filter((line) => line !== '');
  const address = fitText(lines, { ...box, sizePt: ADDRESS_PT }, measure);
  const name = fitText(
    [`${destination.name}　様`],
    { ...box, heightMm: nameMm, sizePt: NAME_PT },
    measure,
  );
  const isFitting = [address, name].every((one) => !one.isOverflowing && one.sizePt >= LEAST_PT);
  const postalCode = destination.postalCode ?? '';
  return { zone, postalCode, address, name, isFitting };
}

function lineMm(sizePt: number): number {
  return sizePt * MILLIMETRES_PER_POINT * LEADING;
}
