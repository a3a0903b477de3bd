/**
 * 印影の読取り — an uploaded scan becomes a measured imprint: decoded within limits, its paper and
 * ink parted, cut to the imprint and a margin, and written anew as PNG.
 */
import { createHash } from 'node:crypto';
import type { ScanInput } from '@yakuba/contract/seal-registration';
import sharp, { type Metadata, type Sharp } from 'sharp';

import type { Imprint } from '../model.ts';
import { refuse } from '../refusals.ts';
import { type Darkness, type Measurement, measureImprint } from '../rules/measure-imprint.ts';
import { requirePlainImage } from './require-plain-image.ts';

/** 読み取った印影 — what is stored, and what was measured. */
export interface ReadScan {
  readonly imprint: Imprint;
  readonly measurement: Measurement;
}

/** About 80 mm square at 1200 dpi; a bomb of pixels is refused before it is unpacked. */
const PIXELS_MAX = 16_000_000;
const DPI_LEAST = 200;
const DPI_MOST = 1200;
/** 印影の周りの余白 */
const MARGIN_MM = 1;
const MILLIMETRES_AN_INCH = 25.4;

export async function readScan({ image, dpi: given }: ScanInput): Promise<ReadScan> {
  const file = Buffer.from(image, 'base64');
  await requirePlainImage(file);
  const picture = sharp(file, { limitInputPixels: PIXELS_MAX, failOn: 'warning', pages: 1 });
  const metadata = await attempt(() => picture.metadata());
  if ((metadata.pages ?? 1) > 1) throw refuse('seal_registration.scan.unreadable', {}, PATH);
  const dpi = resolutionOf(metadata, given);
  const darkness = await darknessOf(picture);
  const measurement = measureImprint(darkness, dpi);
  if (!measurement) throw refuse('seal_registration.scan.imprint_missing', {}, PATH);
  return { imprint: await imprintOf(darkness, measurement, dpi), measurement };
}

const PATH = 'scan.image';

/** 解像度 — as given, or as the file says; where both speak they must agree to a hundredth. */
function resolutionOf({ density }: Metadata, given: number | null): number {
  const written = density !== undefined && density >= DPI_LEAST ? density : null;
  const dpi = given ?? written;
  if (dpi === null || dpi < DPI_LEAST || dpi > DPI_MOST) {
    throw refuse('seal_registration.scan.resolution_unknown', {}, 'scan.dpi');
  }
  if (written !== null && Math.abs(written / dpi - 1) > 0.01) {
    const said = { given: String(given), written: String(written) };
    throw refuse('seal_registration.scan.resolution_differs', said, 'scan.dpi');
  }
  return dpi;
}

/** Ink of any colour is dark in at least one channel; what shines through is paper. */
async function darknessOf(picture: Sharp): Promise<Darkness> {
  const { data, info } = await attempt(() =>
    picture
      .rotate()
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .removeAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true }),
  );
  const { width, height, channels } = info;
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at += 1) {
    let least = 255;
    for (let channel = 0; channel < channels; channel += 1) {
      least = Math.min(least, data[at * channels + channel] ?? 255);
    }
    pixels[at] = 255 - least;
  }
  return { width, height, pixels };
}

async function imprintOf(
  { width, height, pixels }: Darkness,
  { box, widthMm, heightMm, squareMm }: Measurement,
  dpi: number,
): Promise<Imprint> {
  const margin = Math.round((MARGIN_MM * dpi) / MILLIMETRES_AN_INCH);
  const left = Math.max(0, box.left - margin);
  const top = Math.max(0, box.top - margin);
  const area = {
    left,
    top,
    width: Math.min(width, box.left + box.width + margin) - left,
    height: Math.min(height, box.top + box.height + margin) - top,
  };
  const light = Buffer.from(pixels.map((darkness) => 255 - darkness));
  const png = await sharp(light, { raw: { width, height, channels: 1 } })
    .extract(area)
    .normalise({ lower: 1, upper: 99 })
    .png({ compressionLevel: 9, palette: true, colours: 16, dither: 0 })
    .toBuffer();
  const hash = createHash('sha256').update(png).digest('hex');
  const size = { imageWidth: area.width, imageHeight: area.height, dpi };
  return { png, hash, ...size, widthMm, heightMm, squareMm };
}

/** A file that cannot be unpacked is the sender's fault, whatever the library says of it. */
async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw refuse('seal_registration.scan.unreadable', {}, PATH);
  }
}
