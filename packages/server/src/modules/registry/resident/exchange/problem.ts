/**
 * 取込みの誤り — every rule by which a line of the standard layout is refused or remarked on.
 *
 * A problem names line, column and rule. Sentences say what to do and repeat no value of the
 * file: those are personal data.
 *
 * @spec juki 1.1.6
 */

/** 取込みの規則 — stable code to sentence; `{name}` is filled in. */
export const importRules = {
  'file.empty': 'ファイルに何もありません。122列の見出しと住民の行が要ります。',
  'file.too_large': 'ファイルが{most}を超えています。世帯ごとに分けて取り込んでください。',
  'file.too_many_rows': '行が{most}行を超えています。世帯ごとに分けて取り込んでください。',
  'file.encoding_unknown':
    '見出しが UTF-8 でも CP932（Shift_JIS）でも読めません。どちらかの文字コードで保存し直してください。',
  'file.utf16': 'UTF-16 のファイルです。UTF-8 か CP932（Shift_JIS）で保存し直してください。',
  'file.carriage_returns': '改行が CR だけです。LF か CRLF で保存し直してください。',
  'file.truncated':
    '最後の行が改行で終わっていません。ファイルが途中で切れていないか確かめ、改行を付けて保存し直してください。',
  'header.column':
    '見出しの{place}列目は「{expected}」のはずです。標準レイアウトの122列を順に並べてください。',
  'header.count': '見出しは122列ですが、{count}列あります。列の過不足を確かめてください。',
  'line.too_long': '1行が{most}を超えています。引用符や改行が抜けていないか確かめてください。',
  'line.encoding': '{encoding} として正しくないバイトがあります。文字コードを確かめてください。',
  'line.quotes': '引用符（"）の使い方が正しくありません。項目の中で改行はできません。',
  'line.empty': '空の行です。取り除いてください。',
  'line.column_count':
    '列が{count}列あります。122列にしてください。カンマの過不足を確かめてください。',
  'cell.required': '空欄にできない項目です。値を入れてください。',
  'cell.too_long': '{most}文字以内にしてください。',
  'cell.character': '{problem}',
  'cell.formula':
    '「=」「+」「-」「@」で始まる値は表計算ソフトで式として実行されるおそれがあります。先頭の記号を取り除いてください。',
  'cell.shape': '{shape}で書いてください。',
  'cell.choice': '{choices}のどれかにしてください。',
  'date.malformed':
    '年月日は「2019-05-01」の形（西暦4桁-月2桁-日2桁）で、実在する日にしてください。',
  'date.unknown_without_flag':
    '年月日に不詳（00）があります。不詳フラグを1にするか、年月日を直してください。',
  'date.flag_without_date':
    '不詳フラグが1なら、年月日にも分かる部分を書いてください（分からない部分は00）。',
  'date.era_differs': '元号と年月日が合いません。1明治 2大正 3昭和 4平成 5令和から選んでください。',
  'code.municipality': '{problem}',
  'code.other_town':
    '取込先の団体（{town}）の行ではありません。指定した団体コードを確かめてください。',
  'code.sex_words': '性別表記が性別（0不明・1男・2女）と合いません。',
  'relationship.unknown': '{problem}',
  'relationship.code_differs': '続柄コード1と続柄表記が合いません。どちらかを直してください。',
  'row.closed_status': '除票フラグと住民状態が合いません。住民状態1なら0、2・3・9なら1です。',
  'row.closing_incomplete': '除票には消除の事由と消除の異動年月日が要ります。',
  'row.closing_without_closed': '除票でない行に消除の事由や消除の異動年月日があります。',
  'row.domicile_missing': '日本人住民には本籍と筆頭者が要ります（「なし」「不明」も可）。',
  'row.domicile_of_foreigner':
    '外国人住民の行に本籍や筆頭者があります。住民種別を確かめてください。',
  'row.foreign_missing':
    '外国人住民には、国籍名等・第30条45規定区分・外国人住民となった年月日が要ります。',
  'row.foreign_of_japanese': '日本人住民の行に在留の項目があります。住民種別を確かめてください。',
  'row.record_code_missing': '除票でない住民には住民票コードが要ります。',
  'row.dates_out_of_order': '「{earlier}」より前の日です。どちらかの日付を直してください。',
  'register.duplicate':
    '同じ宛名番号・履歴番号の行が{line}行目にもあります。片方を取り除いてください。',
  'register.scattered': '同じ宛名番号の行が{line}行目から離れています。続けて並べてください。',
  'register.out_of_order':
    '前の行より履歴番号が小さくなっています。同じ宛名番号の行は履歴番号の小さい順に並べてください。',
  'register.newest_flag': '最新フラグは、その宛名番号で履歴番号が最大の行だけを1にしてください。',
  'register.two_heads':
    '同じ世帯番号に世帯主が2人います（もう1人は{other}）。続柄か世帯番号を直してください。',
  'register.same_record_code':
    '同じ住民票コードの現存者が{line}行目にもいます。どちらかを確かめてください。',
  'register.held_record_code': '同じ住民票コードの現存者がすでに台帳にいます。確かめてください。',
  'register.changed':
    'この宛名番号・履歴番号は別の内容で登録済みです。履歴は書き換えられません。新しい履歴番号にしてください。',
  'register.past': 'この履歴番号は登録済みの最新より前です。履歴は後ろに足すことしかできません。',
  'register.person_refused': '同じ宛名番号のほかの行に誤りがあるため、この行も取り込みません。',
  'remark.card_missing': '在留カード等番号が空欄です。そのまま取り込みます。後で補ってください。',
  'remark.no_head': '世帯主のいない世帯です。そのまま取り込みます。世帯主を確かめてください。',
} as const;

export type ImportRule = keyof typeof importRules;

/** 取込みの誤り — `line` counts from 1 with the heading; `column` is null for a whole line. */
export interface RowProblem {
  readonly line: number;
  readonly column: string | null;
  readonly rule: ImportRule;
  readonly message: string;
}

/** 規則の文 */
export function sentenceOf(
  rule: ImportRule,
  values: Readonly<Record<string, string>> = {},
): string {
  return importRules[rule].replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** 誤りの控え — counts all, keeps the first, hands each one on. */
export interface ProblemLog {
  readonly kept: readonly RowProblem[];
  readonly count: number;
  /** Whether the file itself is at fault (cut off, too large), not some of its rows. */
  readonly isFileAtFault: boolean;
  add(line: number, column: string | null, rule: ImportRule, values?: Values): void;
}

type Values = Readonly<Record<string, string>>;

export function openProblemLog(
  most: number,
  onProblem?: (problem: RowProblem) => void,
): ProblemLog {
  const kept: RowProblem[] = [];
  let count = 0;
  let isFileAtFault = false;
  return {
    kept,
    get count() {
      return count;
    },
    get isFileAtFault() {
      return isFileAtFault;
    },
    add: (line, column, rule, values) => {
      count += 1;
      isFileAtFault ||= rule.startsWith('file.');
      if (kept.length >= most && !onProblem) return;
      const problem = { line, column, rule, message: sentenceOf(rule, values) };
      if (kept.length < most) kept.push(problem);
      onProblem?.(problem);
    },
  };
}
