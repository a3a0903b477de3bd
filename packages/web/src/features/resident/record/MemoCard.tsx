/** メモの1件 — its newest wording, and the earlier ones. @spec juki 1.1.15 */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Memo, memoRoutes } from '@yakuba/contract/resident';
import { type ReactElement, useState } from 'react';

import { asProblem } from '../../../api/api-problem.ts';
import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { instantWords } from '../words/date-words.ts';
import { MemoForm } from './MemoForm.tsx';
import { memosKey } from './memos-key.ts';

export interface MemoCardProps {
  memo: Memo;
  addresseeNumber: string;
  mayWrite: boolean;
}

export function MemoCard({ memo, addresseeNumber, mayWrite }: MemoCardProps): ReactElement | null {
  const client = useQueryClient();
  const [isRevising, setRevising] = useState(false);
  const [newest, ...earlier] = memo.versions;
  const deleting = useMutation({
    mutationFn: (version: number) =>
      call(memoRoutes.deleteMemo, { params: { id: memo.id }, body: { version } }),
    onSuccess: () => client.invalidateQueries({ queryKey: memosKey(addresseeNumber) }),
  });
  if (!newest) return null;
  const revised = { id: memo.id, version: newest.version, text: newest.text ?? '' };
  return (
    <li className="border-b border-solid-gray-300 py-3">
      {isRevising ? (
        <MemoForm
          addresseeNumber={addresseeNumber}
          revised={revised}
          onDone={() => setRevising(false)}
        />
      ) : (
        <p className="whitespace-pre-wrap text-std-16N-170">{newest.text ?? '（削除）'}</p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 text-dns-14N-130 text-solid-gray-700">
        <span>
          {instantWords(newest.writtenAt)}　{newest.writtenByName}
        </span>
        {mayWrite && !memo.isDeleted && !isRevising ? (
          <>
            <Button kind="quiet" onClick={() => setRevising(true)}>
              直す
            </Button>
            <Button kind="quiet" onClick={() => deleting.mutate(newest.version)}>
              消す
            </Button>
          </>
        ) : null}
      </div>
      {deleting.error ? (
        <Notice kind="error" title={asProblem(deleting.error).title} announce="alert">
          {asProblem(deleting.error).detail}
        </Notice>
      ) : null}
      {earlier.length > 0 ? (
        <details>
          <summary className="cursor-pointer py-2 text-dns-14N-130">
            以前の内容（{earlier.length}件）
          </summary>
          <ul className="pl-4">
            {earlier.map((version) => (
              <li key={version.version} className="py-1 text-dns-16N-130">
                {instantWords(version.writtenAt)}　{version.writtenByName}：
                {version.text ?? '（削除）'}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </li>
  );
}
