/** 添付の項目のない書類 — what the procedure asks for and the form does not take in yet. */
import type { FormDefinition } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { withUpload } from './edit-form.ts';
import { focusLater } from './focus-later.ts';
import { missingUploads } from './new-item.ts';
import { fieldOf } from './problem-places.ts';
import { type NeededDocument, useDesignHand } from './use-design.ts';

export interface MissingUploadsProps {
  form: FormDefinition;
  documents: readonly NeededDocument[];
}

/** Shown only while there is one: many are looked at across the counter and sent by nobody. */
export function MissingUploads({ form, documents }: MissingUploadsProps): ReactElement | null {
  const hand = useDesignHand();
  const missing = missingUploads(form, documents);
  if (missing.length === 0) return null;
  const add = (document: NeededDocument) => {
    const now = hand.form();
    const into = now.sections.findLast(({ items }) => items.every(isNoSignature))?.name ?? null;
    const added = withUpload(now, { into, document });
    hand.edit('添付の項目の追加', () => added.form);
    hand.choose(added.name);
    focusLater(fieldOf(added.name, 'label'));
  };
  return (
    <section
      aria-labelledby="missing-uploads-title"
      className="rounded-8 border border-solid-gray-300 px-4 py-3"
    >
      <h2 id="missing-uploads-title" className="text-dns-16B-130">
        添付の項目のない書類
      </h2>
      <p className="text-dns-14N-130">
        オンラインで送ってもらう書類は、添付の項目にします。窓口で見るだけならこのままで構いません。
      </p>
      <ul className="flex flex-col">
        {missing.map((document) => (
          <li key={document.code} className="flex flex-wrap items-center gap-x-3">
            <span className="min-w-0 grow text-dns-16N-130">
              {document.condition ? `${document.title}（${document.condition}）` : document.title}
            </span>
            <Button kind="quiet" onClick={() => add(document)}>
              添付の項目にする<span className="sr-only">（{document.title}）</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** People sign last: nothing is asked beside their signature. */
function isNoSignature({ kind }: FormDefinition['sections'][number]['items'][number]): boolean {
  return kind !== 'signature';
}
