/**
 * 届出の開始 — whom a record page hands over to the guided form of a change.
 *
 * It lives in memory only: numbers of residents stay out of addresses and of the browser's store.
 */
import { useNavigate } from '@tanstack/react-router';
import type { ChangeKindName } from '@yakuba/contract/resident';

export interface StartedChange {
  /** 異動者 — chosen already; empty leaves the choice to the form. */
  readonly addresseeNumbers: readonly string[];
  /** 異動前の世帯 — in which they live. */
  readonly householdNumber: string;
}

let started: { readonly kind: ChangeKindName; readonly people: StartedChange } | null = null;

/** Keeps whom a change is about until its form opens. */
export function startChange(kind: ChangeKindName, people: StartedChange): void {
  started = { kind, people };
}

/** Whom the form of this kind was opened for, if a record page said so. */
export function startedFor(kind: ChangeKindName): StartedChange | null {
  return started?.kind === kind ? started.people : null;
}

/** The form has taken over, or another way in was chosen. */
export function forgetStarted(): void {
  started = null;
}

/** 届出を始める — hands people over and opens the form: `const open = useStartChange()`. */
export function useStartChange(): (kind: ChangeKindName, people: StartedChange) => void {
  const navigate = useNavigate();
  return (kind, people) => {
    startChange(kind, people);
    void navigate({ to: '/changes/new/$kind', params: { kind } });
  };
}
