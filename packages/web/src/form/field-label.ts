/** 項目名 — Japanese labels by path: one source for fields, summaries and checks of answers. */

/** `members.*.fullName` stands for the name of everyone in the list, `members.*` for a person. */
export type FieldLabels = Readonly<Record<string, string>>;

/** A path with its places in lists made `*`. */
export function patternOf(path: string): string {
  return path.replaceAll(/(^|\.)\d+(?=\.|$)/g, '$1*');
}

/** 項目名 — the label of a path or of the nearest place above it; empty when there is none. */
export function labelOf(labels: FieldLabels, path: string): string {
  const own = labels[patternOf(path)];
  if (own !== undefined) return own;
  const above = path.slice(0, Math.max(0, path.lastIndexOf('.')));
  return above === '' ? '' : labelOf(labels, above);
}

/** 何人目 — which of a list a path belongs to: 「異動者2」; empty outside of lists. */
export function rowOf(labels: FieldLabels, path: string): string {
  const steps = path.split('.');
  const place = steps.findLastIndex((step) => /^\d+$/.test(step));
  if (place < 0) return '';
  const row = labels[patternOf(steps.slice(0, place + 1).join('.'))];
  return row === undefined ? '' : `${row}${Number(steps[place]) + 1}`;
}

/** 一覧の文 — a sentence as the summary shows it, out of sight of its field. */
export function summarySentence(labels: FieldLabels, path: string, message: string): string {
  const label = labelOf(labels, path);
  const named = label === '' || message.includes(label) ? message : `${label}：${message}`;
  const row = rowOf(labels, path);
  return row === '' ? named : `${row}の${named}`;
}
