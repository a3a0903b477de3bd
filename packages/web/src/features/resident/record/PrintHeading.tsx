/**
 * 確認用帳票の見出し — stands only on paper: what it is, and who printed it when.
 *
 * @spec juki 4.0.9
 */
import type { ReactElement } from 'react';

import { useSession } from '../../../app/session.ts';
import { instantWords } from '../words/date-words.ts';

export function PrintHeading({ title }: { title: string }): ReactElement {
  const { municipalityName, displayName } = useSession();
  return (
    <div className="hidden justify-between border-b border-solid-gray-900 pb-2 print:flex">
      <p className="text-dns-16B-130">{title}　確認のための資料です。証明には使えません。</p>
      <p className="text-dns-14N-130">
        {municipalityName}　{displayName}　{instantWords(new Date().toISOString())}
      </p>
    </div>
  );
}
