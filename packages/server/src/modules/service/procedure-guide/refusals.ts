/** かんたん窓口が断る場合 — every way this room says no. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'procedure_guide.household.unknown': {
    kind: 'not-found',
    message: 'この世帯番号の世帯は台帳にありません。検索して選び直してください。',
  },
  'procedure_guide.person.unknown': {
    kind: 'invalid',
    message: '{key} の方は、この世帯にも、台帳にない人の一覧にもいません。選び直してください。',
  },
  'procedure_guide.person.repeated': {
    kind: 'invalid',
    message: '台帳にない人の識別「{key}」が2度使われています。画面を開き直してください。',
  },
  'procedure_guide.person.none': {
    kind: 'invalid',
    message: '異動する人を1人以上選んでください。',
  },
  'procedure_guide.person.suppressed': {
    kind: 'conflict',
    message:
      '宛名番号 {number} の方には照会の抑止が設定されています。案内を始める前に、責任者に確認してください。',
  },
  'procedure_guide.file.encoding': {
    kind: 'invalid',
    message:
      'ファイルの文字を読み取れません。UTF-8かシフトJISのCSVとして保存し直したものを選んでください。',
  },
  'procedure_guide.file.not_csv': {
    kind: 'invalid',
    message: 'CSVとして読み取れません（{line}行目）。引用符の閉じ忘れがないか確かめてください。',
  },
  'procedure_guide.file.column_missing': {
    kind: 'invalid',
    message: '見出しの行に「{column}」の列がありません。氏名・住所・生年月日・性別の列が要ります。',
  },
  'procedure_guide.file.column_repeated': {
    kind: 'invalid',
    message: '見出しの行に「{column}」の列が2つあります。一つにしてください。',
  },
  'procedure_guide.file.empty': {
    kind: 'invalid',
    message: '見出しの行のほかに、読み取れる人がいません。ファイルを確かめてください。',
  },
  'procedure_guide.file.too_many': {
    kind: 'invalid',
    message: '一度に読み取れるのは30人までです。ファイルを分けてください。',
  },
});
