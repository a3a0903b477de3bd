/** 署名する内容 — the very text that the card will sign, for whoever wants to read it. */
import { type ReactElement, useState } from 'react';

import { useSay } from '../app/language.tsx';
import { Problem } from '../ui/Problem.tsx';

export function SignedContent({ read }: { read: () => Promise<string> }): ReactElement {
  const say = useSay();
  const [content, setContent] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const open = () => {
    setFailure(null);
    read().then(setContent, setFailure);
  };
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open) open();
      }}
    >
      <summary className="min-h-11 cursor-pointer text-key-900 underline underline-offset-4">
        {say('check.signing')}
      </summary>
      {failure === null ? null : <Problem thrown={failure} />}
      <p lang="ja" className="mt-2 text-std-16N-170 break-all text-solid-gray-800">
        {content ?? say('app.loading')}
      </p>
    </details>
  );
}
