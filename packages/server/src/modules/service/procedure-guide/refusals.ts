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
  'procedure_guide.case.not_found': {
    kind: 'not-found',
    message: 'この案件は見つかりません。案件の一覧を開き直してください。',
  },
  'procedure_guide.case.version_differs': {
    kind: 'conflict',
    message: 'この案件は、ほかの画面で先に保存されています。案件を開き直してください。',
  },
  'procedure_guide.case.other_event': {
    kind: 'invalid',
    message: 'この案件は別の出来事のものです。新しく案内を始めてください。',
  },
  'procedure_guide.case.sent_already': {
    kind: 'conflict',
    message: 'この案件の申請は、すでに提出されています。案件の一覧で受付番号を確かめてください。',
  },
  'procedure_guide.case.not_sent': {
    kind: 'conflict',
    message: 'この案件は案内の途中です。申請を提出してから引き継いでください。',
  },
  'procedure_guide.case.taken': {
    kind: 'conflict',
    message: 'この案件は、{name} さんが先に受け取りました。一覧を読み直してください。',
  },
  'procedure_guide.case.not_mine': {
    kind: 'conflict',
    message: 'この案件は、あなたが対応中のものではありません。先に受け取ってください。',
  },
  'procedure_guide.case.ended': {
    kind: 'conflict',
    message: 'この案件は「{state}」のため、動かせません。',
  },
  'procedure_guide.case.incomplete': {
    kind: 'invalid',
    message: 'まだ書いていない項目があります（{labels}）。記入してから提出してください。',
  },
  'procedure_guide.case.nothing': {
    kind: 'invalid',
    message: '要る手続がありません。質問の答えを確かめてください。',
  },
  'procedure_guide.case.not_in_register': {
    kind: 'conflict',
    message: '転入届の決裁が済んでいません。決裁の後、世帯を読み込んでから提出してください。',
  },
  'procedure_guide.part.unknown': {
    kind: 'not-found',
    message: 'この案件に、その手続はありません。案件を開き直してください。',
  },
  'procedure_guide.part.other_desk': {
    kind: 'conflict',
    message: '「{title}」は{desk}の手続です。案件を{desk}に引き継いでください。',
  },
  'procedure_guide.part.done_already': {
    kind: 'conflict',
    message: '「{title}」は、すでに済です。',
  },
  'procedure_guide.desk.unknown': {
    kind: 'invalid',
    message: '「{desk}」は、この案件の手続の窓口にも、この町の窓口にもありません。',
  },
  'procedure_guide.proof.missing': {
    kind: 'conflict',
    message: '届出人の本人確認が、今日はまだ記録されていません。書類を確かめて記録してください。',
  },
  'procedure_guide.proof.too_weak': {
    kind: 'conflict',
    message: '記録された本人確認では足りない手続があります。要る確認：{sentence}。',
  },
});
