/** 入力内容の確認 — the answers before they are sent, each part with a way back to change it. */
import type { ReactElement } from 'react';

import { Button } from '../ui/Button.tsx';
import { type DescribedItem, DescriptionList } from '../ui/DescriptionList.tsx';
import { type DiffRow, DiffTable } from '../ui/DiffTable.tsx';
import { Section } from '../ui/Section.tsx';

export interface AnswerPart {
  /** Step to go back to. */
  readonly step: string;
  readonly title: string;
  /** What was entered, or what changes by it. */
  readonly items?: readonly DescribedItem[];
  readonly changes?: readonly DiffRow[];
}

export interface AnswerCheckProps {
  parts: readonly AnswerPart[];
  onChange: (step: string) => void;
}

export function AnswerCheck({ parts, onChange }: AnswerCheckProps): ReactElement {
  return (
    <div className="flex flex-col gap-6">
      {parts.map((part, place) => (
        <Section
          key={`${part.step} ${part.title}`}
          id={`answers-${place}`}
          title={part.title}
          card
          actions={
            <Button kind="quiet" onClick={() => onChange(part.step)}>
              修正する<span className="sr-only">（{part.title}）</span>
            </Button>
          }
        >
          {part.items ? <DescriptionList items={part.items} columns={2} /> : null}
          {part.changes ? <DiffTable caption={`${part.title}の変更`} rows={part.changes} /> : null}
        </Section>
      ))}
    </div>
  );
}
