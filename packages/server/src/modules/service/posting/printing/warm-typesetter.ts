/** 組版機の共用 — one warm compiler a process, started by its first bundle. */
import {
  type DocumentFonts,
  openTypesettingThread,
  type TypesetRequest,
  type TypesettingThread,
} from '#platform/printing';

let warm: TypesettingThread | undefined;

/** 書体 — the widths of characters; the compiler itself is not started for them. */
export function fonts(): DocumentFonts {
  warm ??= openTypesettingThread();
  return warm.fonts;
}

/** Throws what cannot be set: the job is put off, and those who look after it are told. */
export async function typeset(request: TypesetRequest): Promise<Uint8Array> {
  warm ??= openTypesettingThread();
  const outcome = await warm.pdf(request);
  if (!outcome.ok) throw new Error('the bundle could not be typeset');
  return outcome.value;
}
