/** 抜き取る郵便物 — enclosed already, and kept back: the rest of the bundle has been posted. */
import { holdReasons, type PostingPiece } from '@yakuba/contract/posting';
import type { ReactElement } from 'react';

import { TextLink } from '../../app/links.tsx';
import { Notice } from '../../ui/Notice.tsx';

export function PulledNotice({ pieces }: { pieces: readonly PostingPiece[] }): ReactElement | null {
  const pulled = pieces.filter(({ state }) => state === 'held');
  if (pulled.length === 0) return null;
  return (
    <Notice
      kind="error"
      title={`${pulled.length}件は送れません。封筒ごと抜き取ってください`}
      announce="alert"
    >
      <ul className="list-disc pl-5">
        {pulled.map(({ id, ordinal, checkCode, holds }) => (
          <li key={id}>
            {`${ordinal}番　${checkCode}　${holds.map((one) => holdReasons[one].title).join('、')}`}
          </li>
        ))}
      </ul>
      <TextLink to="/certificates/postings" search={{ view: 'held' }}>
        保留の一覧で次にすることを見る
      </TextLink>
    </Notice>
  );
}
