/** 二次元コード — QR Code: a text as a picture that a telephone reads; dark on white, always. */
import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';
import { type ReactElement, useMemo } from 'react';

export interface QrCodeProps {
  /** What the code says. */
  content: string;
  /** What it is for, and what to do without it; for those who cannot see it. */
  alternative: string;
}

/** Empty modules around the code, as its standard asks for. */
const QUIET = 4;

export function QrCode({ content, alternative }: QrCodeProps): ReactElement {
  const { path, size } = useMemo(() => {
    const code = generate(content);
    return { path: toSvgPath(code), size: code.size };
  }, [content]);
  const extent = size + QUIET * 2;
  return (
    <svg
      role="img"
      aria-label={alternative}
      viewBox={`${-QUIET} ${-QUIET} ${extent} ${extent}`}
      shapeRendering="crispEdges"
      className="size-52 rounded-8 border border-solid-gray-300 bg-white"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
