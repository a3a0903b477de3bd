/** 確かめた書類 — which document was seen, each point of it ticked; numbers are never entered. */
import type { ChecklistItem } from '@yakuba/contract/identity-proof';
import type { ReactElement } from 'react';

import { DayField } from './DayField.tsx';
import { Tile } from './Tile.tsx';

export interface SeenDocument {
  readonly kind: string;
  readonly seenPoints: readonly string[];
  readonly expiresOn: string | null;
}

export interface SeenDocumentsProps {
  documents: readonly ChecklistItem[];
  seen: readonly SeenDocument[];
  onChange: (seen: readonly SeenDocument[]) => void;
}

export function SeenDocuments({ documents, seen, onChange }: SeenDocumentsProps): ReactElement {
  const toggle = (kind: string) => {
    const has = seen.some((one) => one.kind === kind);
    const added = [...seen, { kind, seenPoints: [], expiresOn: null }];
    onChange(has ? seen.filter((one) => one.kind !== kind) : added);
  };
  const set = (next: SeenDocument) =>
    onChange(seen.map((one) => (one.kind === next.kind ? next : one)));
  return (
    <>
      <fieldset>
        <legend className="mb-3 text-std-20B-150">確かめた書類を押してください</legend>
        <div className="flex flex-wrap gap-3">
          {documents.map(({ kind, title }) => (
            <Tile
              key={kind}
              isPressed={seen.some((one) => one.kind === kind)}
              onPress={() => toggle(kind)}
            >
              {title}
            </Tile>
          ))}
        </div>
      </fieldset>
      {seen.map((one) => {
        const item = documents.find(({ kind }) => kind === one.kind);
        return item ? <Points key={one.kind} item={item} seen={one} onChange={set} /> : null;
      })}
    </>
  );
}

interface PointsProps {
  item: ChecklistItem;
  seen: SeenDocument;
  onChange: (seen: SeenDocument) => void;
}

function Points({ item, seen, onChange }: PointsProps): ReactElement {
  const toggle = (point: string) => {
    const has = seen.seenPoints.includes(point);
    const seenPoints = has
      ? seen.seenPoints.filter((one) => one !== point)
      : [...seen.seenPoints, point];
    onChange({ ...seen, seenPoints });
  };
  return (
    <fieldset className="flex flex-col gap-4 rounded-12 border border-solid-gray-300 p-5">
      <legend className="px-2 text-std-20B-150">{item.title}で確かめた点</legend>
      <div className="flex flex-wrap gap-3">
        {item.points.map((point) => (
          <Tile
            key={point}
            isPressed={seen.seenPoints.includes(point)}
            onPress={() => toggle(point)}
          >
            {point}
          </Tile>
        ))}
      </div>
      {item.hasExpiry ? (
        <DayField
          id={`expires-${item.kind}`}
          label={`${item.title}の有効期限`}
          value={seen.expiresOn ?? ''}
          onChange={(day) => onChange({ ...seen, expiresOn: day === '' ? null : day })}
        />
      ) : null}
    </fieldset>
  );
}
