/** 対象への道 — the page of what was paid for, where there is one. */
import type { ReactNode } from 'react';

import { TextLink } from '../../../app/links.tsx';
import { referenceWords } from '../item-words.ts';

export function ReferenceLink({ reference }: { reference: string }): ReactNode {
  const [, issueId] = /^certificate-issue:([0-9a-f-]{36})$/.exec(reference) ?? [];
  const words = referenceWords(reference);
  if (issueId === undefined) return words;
  return (
    <TextLink to="/certificates/$issueId" params={{ issueId }}>
      {words}
    </TextLink>
  );
}
