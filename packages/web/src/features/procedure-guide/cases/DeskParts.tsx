/** 窓口ごとの手続 — each with its receipt number and state; finished by whoever holds the case. */
import { type CaseDetail, type CasePart, partStates } from '@yakuba/contract/procedure-guide';
import type { ChangeKindName } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { Badge } from '../../../ui/Badge.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Section.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { useStartChange } from '../../resident-change/start-change.ts';
import { partTones } from './case-words.ts';
import type { CaseMoves } from './use-case-move.ts';

export interface DeskPartsProps {
  detail: CaseDetail;
  moves: CaseMoves;
}

export function DeskParts({ detail, moves }: DeskPartsProps): ReactElement {
  const { parts, partsDone } = detail;
  return (
    <Section id="parts" title="手続" note={`${partsDone} / ${parts.length}件 済`}>
      <Table
        caption="窓口ごとの手続"
        hideCaption
        columns={columnsOf({ detail, moves })}
        rows={parts}
        rowKey={({ ordinal }) => String(ordinal)}
        empty="手続はありません。"
        isMarked={({ desk, state }) => desk === detail.desk && state !== 'done'}
      />
    </Section>
  );
}

function columnsOf({ detail, moves }: DeskPartsProps): readonly Column<CasePart>[] {
  return [
    { id: 'title', header: '手続', isRowHeader: true, cell: ({ title }) => title },
    { id: 'names', header: '対象', cell: ({ names }) => names.join('、') },
    { id: 'desk', header: '窓口', kind: 'fit', cell: ({ desk }) => desk },
    { id: 'receipt', header: '受付番号', kind: 'fit', cell: receiptOf },
    {
      id: 'state',
      header: '状態',
      kind: 'fit',
      cell: ({ state }) => <Badge tone={partTones[state]}>{partStates[state]}</Badge>,
    },
    {
      id: 'acts',
      header: '操作',
      kind: 'fit',
      cell: (part) => <PartActs part={part} detail={detail} moves={moves} />,
    },
  ];
}

function receiptOf({ receiptNumber, missingPapers, changeKind }: CasePart): string {
  if (receiptNumber !== null) return receiptNumber;
  if (missingPapers.length > 0) return `書類待ち（${missingPapers.join('・')}）`;
  return changeKind === null ? '―' : '住民記録の届出';
}

function PartActs({
  part,
  detail,
  moves,
}: DeskPartsProps & { part: CasePart }): ReactElement | null {
  const startChange = useStartChange();
  const { isMine, state, desk, subjects, householdNumber } = detail;
  if (!isMine || state !== 'in-progress' || part.state === 'done' || part.desk !== desk)
    return null;
  return (
    <span className="flex gap-2">
      {part.changeKind !== null && householdNumber !== null ? (
        <Button
          onClick={() =>
            startChange(part.changeKind as ChangeKindName, {
              addresseeNumbers: subjects,
              householdNumber,
            })
          }
        >
          届出の画面を開く
        </Button>
      ) : null}
      <Button
        busy={moves.isBusy && '送っています'}
        onClick={() => void moves.finish(part.ordinal, part.title)}
      >
        済にする<span className="sr-only">（{part.title}）</span>
      </Button>
    </span>
  );
}
