/**
 * 二次元コード — QR Code: where a certificate can be verified, as a picture that a telephone reads.
 */
import { correction, generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** Empty modules around the code, as its standard asks for. */
const QUIET = 4;

/** SVG, dark on white; a seventh of it may be stained or creased and it is still read. */
export function scannableCode(text: string): string {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const extent = code.size + QUIET * 2;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-QUIET} ${-QUIET} ${extent} ${extent}"`,
    ` width="${extent}" height="${extent}" shape-rendering="crispEdges">`,
    `<rect x="${-QUIET}" y="${-QUIET}" width="${extent}" height="${extent}" fill="#fff"/>`,
    `<path d="${toSvgPath(code)}" fill="#000"/></svg>`,
  ].join('');
}
