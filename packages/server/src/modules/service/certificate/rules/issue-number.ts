/**
 * 発行番号 — day, town, terminal, printer and the number of the day; the page count is added on
 * each sheet: 20200502 ●●市 本庁1 プリンタ001 011 1/2.
 *
 * @spec juki 5.5
 */

export interface IssuePlace {
  /** `YYYY-MM-DD` */
  readonly issuedOn: string;
  readonly townName: string;
  readonly terminal: string | null;
  readonly printer: string | null;
}

/** 発行番号の系列 — copies of a day that share it are numbered one after another. */
export function seriesOf({ terminal, printer }: Pick<IssuePlace, 'terminal' | 'printer'>): string {
  return [terminal, printer].map(oneWord).filter(Boolean).join(' ');
}

/** What is not known is left blank, and the number says nothing of the office (5.5). */
export function issueNumberOf(place: IssuePlace, ordinal: number): string {
  const day = place.issuedOn.replaceAll('-', '');
  const number = String(ordinal).padStart(3, '0');
  return [day, place.townName, seriesOf(place), number].filter(Boolean).join(' ');
}

function oneWord(text: string | null): string {
  return (text ?? '').replaceAll(/\s+/gu, '');
}
