/**
 * 拒否 — a refusal: what the outside got wrong, said so that a clerk knows what to do next.
 *
 * A refusal is a value with a stable code. It carries no personal data: `values` are safe to log.
 */

/** How a refusal is answered: wrong input, wrong moment, not allowed, not there, try later. */
export type RefusalKind = 'invalid' | 'conflict' | 'forbidden' | 'not-found' | 'unavailable';

export interface RefusalEntry {
  readonly kind: RefusalKind;
  /** Japanese sentence for the clerk: which rule, and what to do next. `{name}` is filled in. */
  readonly message: string;
}

/** Input path (`members.0.dateOfBirth`) and the sentence to show beside that field. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

export class Refusal extends Error {
  readonly code: string;
  readonly kind: RefusalKind;
  readonly fields: readonly FieldProblem[];

  constructor(
    code: string,
    kind: RefusalKind,
    message: string,
    fields: readonly FieldProblem[] = [],
  ) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
    this.kind = kind;
    this.fields = fields;
  }
}

/** A room's catalogue: codes to sentences. Returns the function that refuses by code. */
export function catalogue<const C extends Record<string, RefusalEntry>>(entries: C) {
  return (code: keyof C & string, values: Record<string, string> = {}, path?: string): Refusal => {
    const entry = entries[code];
    if (!entry) throw new TypeError(`no such refusal: ${code}`);
    const message = entry.message.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
    return new Refusal(code, entry.kind, message, path === undefined ? [] : [{ path, message }]);
  };
}

/** Several field problems as one refusal. */
export function refuseFields(
  code: string,
  message: string,
  fields: readonly FieldProblem[],
): Refusal {
  return new Refusal(code, 'invalid', message, fields);
}

/** The outcome of a pure rule: a value, or the sentence saying why not. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: string };

export function good<T>(value: T): Checked<T> {
  return { ok: true, value };
}

export function bad(problem: string): Checked<never> {
  return { ok: false, problem };
}
