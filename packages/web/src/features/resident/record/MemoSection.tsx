/** メモ — free notes on a person, never printed; every wording is kept. @spec juki 1.1.15 */
import { useQuery } from '@tanstack/react-query';
import { memoRoutes } from '@yakuba/contract/resident';
import { type ReactElement, useState } from 'react';

import { call } from '../../../api/client.ts';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Answered } from '../words/Answered.tsx';
import { MemoCard } from './MemoCard.tsx';
import { MemoForm } from './MemoForm.tsx';
import { memosKey } from './memos-key.ts';

export interface MemoSectionProps {
  addresseeNumber: string;
  mayWrite: boolean;
}

export function MemoSection({ addresseeNumber, mayWrite }: MemoSectionProps): ReactElement {
  const [isWriting, setWriting] = useState(false);
  const query = useQuery({
    queryKey: memosKey(addresseeNumber),
    queryFn: ({ signal }) => call(memoRoutes.listMemos, { body: { addresseeNumber } }, { signal }),
    refetchOnWindowFocus: false,
  });
  return (
    <div className="print:hidden">
      <Section
        id="memos"
        title="メモ"
        note="証明書には載りません"
        actions={
          mayWrite && !isWriting ? (
            <Button onClick={() => setWriting(true)}>メモを書く</Button>
          ) : undefined
        }
      >
        {isWriting ? (
          <MemoForm addresseeNumber={addresseeNumber} onDone={() => setWriting(false)} />
        ) : null}
        <Answered query={query} what="メモ">
          {({ memos }) =>
            memos.length === 0 ? (
              <p className="text-std-16N-170">メモはありません。</p>
            ) : (
              <ul className="flex flex-col">
                {memos.map((memo) => (
                  <MemoCard
                    key={memo.id}
                    memo={memo}
                    addresseeNumber={addresseeNumber}
                    mayWrite={mayWrite}
                  />
                ))}
              </ul>
            )
          }
        </Answered>
      </Section>
    </div>
  );
}
