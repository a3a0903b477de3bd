/** 検査用の印影 — drawn seals as a scanner would see them, and inputs that register them. */
import sharp from 'sharp';

export interface DrawnSeal {
  readonly shape?: 'round' | 'square' | 'oval';
  readonly sideMm?: number;
  readonly dpi?: number;
  /** Degrees by which the seal was set down askew. */
  readonly turn?: number;
  readonly ink?: string;
  readonly text?: string;
  /** Paper around the imprint. */
  readonly marginMm?: number;
  readonly format?: 'png' | 'jpeg' | 'tiff';
  /** A speck of dust in the corner. */
  readonly hasDust?: boolean;
}

/** A scan of the seal on white paper, its resolution written into the file. */
export async function drawSeal(seal: DrawnSeal = {}): Promise<Buffer> {
  const { sideMm = 13.5, dpi = 600, marginMm = 4, format = 'png' } = seal;
  const side = (sideMm / 25.4) * dpi;
  const paper = Math.round(side + (2 * marginMm * dpi) / 25.4);
  const picture = sharp(Buffer.from(svgOf(seal, side, paper)), { density: 72 })
    .flatten({ background: '#fffdf8' })
    .withMetadata({ density: dpi });
  if (format === 'jpeg') return picture.jpeg({ quality: 92 }).toBuffer();
  if (format === 'tiff') return picture.tiff({ xres: dpi / 25.4, yres: dpi / 25.4 }).toBuffer();
  return picture.png().toBuffer();
}

function svgOf(seal: DrawnSeal, side: number, paper: number): string {
  const { ink = '#c3291c', turn = 0, text = '試験', hasDust = false } = seal;
  const middle = paper / 2;
  const stroke = side * 0.055;
  const characters = Array.from(text)
    .map((character, index, all) => {
      const size = (side * 0.74) / all.length;
      const y = middle + size * (index - (all.length - 1) / 2 + 0.36);
      return `<text x="${middle}" y="${y}" font-size="${size}" text-anchor="middle"
        font-family="BIZ UDMincho, serif" fill="${ink}">${character}</text>`;
    })
    .join('');
  const dust = hasDust ? `<rect x="3" y="3" width="2" height="2" fill="#333"/>` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${paper}" height="${paper}">
    <rect width="100%" height="100%" fill="#fffdf8"/>${dust}
    <g transform="rotate(${turn} ${middle} ${middle})" fill="none" stroke-width="${stroke}"
      stroke="${ink}">${frameOf(seal, side - stroke, middle)}</g>
    <g transform="rotate(${turn} ${middle} ${middle})">${characters}</g></svg>`;
}

function frameOf({ shape = 'round' }: DrawnSeal, across: number, middle: number): string {
  const half = across / 2;
  if (shape === 'round') return `<circle cx="${middle}" cy="${middle}" r="${half}"/>`;
  if (shape === 'oval') {
    return `<ellipse cx="${middle}" cy="${middle}" rx="${half * 0.7}" ry="${half}"/>`;
  }
  const corner = middle - half;
  return `<rect x="${corner}" y="${corner}" width="${across}" height="${across}"/>`;
}

/** 印鑑登録の申請 — of 試験太郎 himself with his card; `over` says what differs. */
export async function sealInput(over: object = {}, seal: DrawnSeal = {}): Promise<object> {
  return {
    addresseeNumber: '100',
    inscription: '試験',
    scan: { image: (await drawSeal(seal)).toString('base64'), dpi: null },
    applicant: { kind: 'self-with-document', document: 'individual-number-card' },
    hasCapacity: true,
    ...over,
  };
}
