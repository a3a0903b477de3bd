/** 組版機の共用 — one warm compiler a process, made when the first document is set. */
import { createTypesetter, type Typesetter } from '#platform/printing';

let warm: Typesetter | undefined;

/** Setting is synchronous, so two documents can never share it at once. */
export function warmTypesetter(): Typesetter {
  warm ??= createTypesetter();
  return warm;
}
