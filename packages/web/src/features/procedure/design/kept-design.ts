/**
 * 作りかけの控え — a form that is being written, on this machine, until it is saved as a version.
 * It holds questions, never anybody's answers.
 */
import { formDefinitionSchema } from '@yakuba/contract/procedure';
import type { FormDefinition } from '@yakuba/kernel/form';
import { z } from 'zod';

/** Whose it is, and of which procedure. */
export interface DesignPlace {
  readonly municipalityCode: string;
  readonly accountId: string;
  readonly procedureCode: string;
}

export interface KeptDesign {
  /** The newest version when the writing began. */
  readonly version: number;
  readonly form: FormDefinition;
}

const schema = z.object({ version: z.int(), form: formDefinitionSchema });

export function keepDesign(place: DesignPlace, design: KeptDesign): void {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(design));
  } catch {
    // A machine that forbids storage loses what was not saved when the page is closed.
  }
}

/** Null where nothing is kept, or nothing that can be read. */
export function keptDesign(place: DesignPlace): KeptDesign | null {
  try {
    const read = schema.safeParse(JSON.parse(localStorage.getItem(keyOf(place)) ?? 'null'));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

export function dropDesign(place: DesignPlace): void {
  try {
    localStorage.removeItem(keyOf(place));
  } catch {
    // What could not be kept need not be dropped.
  }
}

function keyOf({ municipalityCode, accountId, procedureCode }: DesignPlace): string {
  return `form-design ${municipalityCode} ${accountId} ${procedureCode}`;
}
