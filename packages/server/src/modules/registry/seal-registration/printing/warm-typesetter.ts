/** 組版機の共用 — one warm compiler a process, started by its first letter. */
import {
  openTypesettingThread,
  type TypesetRequest,
  type TypesettingThread,
} from '#platform/printing';

import { refuse } from '../refusals.ts';

let warm: TypesettingThread | undefined;

export async function typeset(request: TypesetRequest): Promise<Uint8Array> {
  warm ??= openTypesettingThread();
  const outcome = await warm.pdf(request);
  if (!outcome.ok) throw refuse('seal_registration.inquiry.unprintable');
  return outcome.value;
}
