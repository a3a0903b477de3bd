/** 見出し — which cell of a line holds which column; unknown and missing columns are problems. */
import type { ProblemList } from './problem-list.ts';
import type { TsvLine } from './read-tsv.ts';

export interface ColumnNames {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** The cell of a column, trimmed; empty when the file lacks the column. */
export type CellReader = (line: TsvLine, column: string) => string;

export interface Heading {
  readonly width: number;
  readonly cell: CellReader;
}

export function readHeading(
  line: TsvLine,
  { required, optional }: ColumnNames,
  problems: ProblemList,
): Heading {
  const places = new Map<string, number>();
  line.cells.forEach((text, at) => {
    const name = text.trim();
    if (!required.includes(name) && !optional.includes(name)) {
      problems.add(line.line, name, 'この列名は取り込めません。列名の綴りを確かめてください。');
    } else if (places.has(name)) {
      problems.add(line.line, name, '同じ列が二つあります。一つにしてください。');
    }
    places.set(name, at);
  });
  for (const name of required) {
    if (!places.has(name)) problems.add(line.line, name, '必要な列がありません。');
  }
  return {
    width: line.cells.length,
    cell: ({ cells }, column) => (cells[places.get(column) ?? -1] ?? '').trim(),
  };
}
