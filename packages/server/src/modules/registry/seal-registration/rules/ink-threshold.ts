/** 墨と紙の境 — the darkness that best divides a scan in two (Otsu), and how far the two differ. */

export interface InkThreshold {
  /** Darker than this is ink. */
  readonly threshold: number;
  /** Mean darkness of the ink above that of the paper, 0 to 255. */
  readonly contrast: number;
}

/** Less than this is the grain of the paper. */
const CONTRAST_OF_INK = 30;

/** Null where the scan shows paper alone. */
export function inkThreshold(pixels: Uint8Array): InkThreshold | null {
  const histogram = new Float64Array(256);
  for (const darkness of pixels) histogram[darkness] = (histogram[darkness] ?? 0) + 1;
  const total = pixels.length;
  const sum = histogram.reduce((so, count, darkness) => so + count * darkness, 0);
  let best: InkThreshold | null = null;
  let bestVariance = 0;
  let paper = 0;
  let paperSum = 0;
  for (let threshold = 0; threshold < 255; threshold += 1) {
    paper += histogram[threshold] ?? 0;
    paperSum += (histogram[threshold] ?? 0) * threshold;
    const ink = total - paper;
    if (paper === 0 || ink === 0) continue;
    const contrast = (sum - paperSum) / ink - paperSum / paper;
    const variance = paper * ink * contrast * contrast;
    if (variance <= bestVariance) continue;
    bestVariance = variance;
    best = { threshold, contrast };
  }
  return best !== null && best.contrast >= CONTRAST_OF_INK ? best : null;
}
