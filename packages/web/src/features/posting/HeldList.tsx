/** 保留 — each with why it may not go and what to do; let go by another person, or turned back. */
import { holdReasons, type PostingPiece } from '@yakuba/contract/posting';
import { type ReactElement, useState } from 'react';

import { TextLink } from '../../app/links.tsx';
import { useMay } from '../../app/session.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Section } from '../../ui/Section.tsx';
import { instantWords } from '../resident/words/date-words.ts';
import { ReleaseForm, TurnBackForm } from './HeldForms.tsx';
import { postingPermissions } from './permissions.ts';
import { addressWords } from './use-postings.ts';

export function HeldList({ pieces }: { pieces: readonly PostingPiece[] }): ReactElement {
  if (pieces.length === 0) {
    return <p className="text-std-16N-170">保留している郵便物はありません。</p>;
  }
  return (
    <ul className="flex flex-col gap-5">
      {pieces.map((piece) => (
        <li key={piece.id}>
          <HeldPiece piece={piece} />
        </li>
      ))}
    </ul>
  );
}

function HeldPiece({ piece }: { piece: PostingPiece }): ReactElement {
  const [deed, choose] = useState<'release' | 'turn-back' | null>(null);
  const mayRelease = useMay(postingPermissions.release);
  const isReleasable = piece.holds.every((reason) => holdReasons[reason].isReleasable);
  const close = () => choose(null);
  return (
    <Section
      id={`held-${piece.id}`}
      title={piece.destination.name}
      note={
        <TextLink to="/applications/$applicationId" params={{ applicationId: piece.applicationId }}>
          {`受付番号 ${piece.receiptNumber}`}
        </TextLink>
      }
      actions={piece.bundleId === null ? null : <Badge tone="danger">束から抜き取る</Badge>}
      card
    >
      <div className="flex flex-col gap-4">
        <HoldReasons piece={piece} />
        <DescriptionList
          columns={2}
          items={[
            { term: '送付先', value: addressWords(piece), isWide: true },
            ...(piece.registered
              ? [
                  {
                    term: '住民票の住所',
                    value: addressWords({ destination: piece.registered }),
                    isWide: true,
                  },
                ]
              : []),
            { term: '証明書', value: `${piece.procedureTitle}　${piece.copies}通` },
            { term: '申請', value: instantWords(piece.submittedAt) },
          ]}
        />
        {deed === 'release' ? <ReleaseForm piece={piece} onClose={close} /> : null}
        {deed === 'turn-back' ? <TurnBackForm piece={piece} onClose={close} /> : null}
        {deed === null && mayRelease ? (
          <div className="flex flex-wrap gap-3">
            <Button kind={isReleasable ? 'primary' : 'secondary'} onClick={() => choose('release')}>
              保留を解く
            </Button>
            <Button onClick={() => choose('turn-back')}>申請を差し戻す</Button>
          </div>
        ) : null}
        {mayRelease ? null : (
          <p className="text-std-16N-170">
            保留を解くのは、審査した職員とは別の決裁者です。確かめたことを伝えてください。
          </p>
        )}
      </div>
    </Section>
  );
}

function HoldReasons({ piece }: { piece: PostingPiece }): ReactElement {
  return (
    <ul className="flex flex-col gap-2">
      {piece.holds.map((reason) => {
        const { title, advice, isReleasable } = holdReasons[reason];
        return (
          <li key={reason} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Badge tone={isReleasable ? 'warning' : 'danger'}>{title}</Badge>
            <span className="text-std-16N-170">{advice}</span>
          </li>
        );
      })}
    </ul>
  );
}
