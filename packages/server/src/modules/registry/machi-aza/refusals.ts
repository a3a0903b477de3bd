/** 町字・方書・地区が断る場合 — every way this room says no. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'machi_aza.town.name_taken': {
    kind: 'conflict',
    message:
      '同じ名称の町字が、その期間にすでに登録されています。一覧を確かめ、既存の町字を改めてください。',
  },
  'machi_aza.town.code_taken': {
    kind: 'conflict',
    message: 'この町字コードは、別の町字が使っています。コードを確かめてください。',
  },
  'machi_aza.town.not_found': {
    kind: 'not-found',
    message: 'この町字は登録されていません。一覧から選び直してください。',
  },
  'machi_aza.town.already_abolished': {
    kind: 'conflict',
    message: 'この町字はすでに廃止されています。改めるときは、新しい町字として追加してください。',
  },
  'machi_aza.town.before_current': {
    kind: 'invalid',
    message:
      '改める日・廃止する日は、現在の内容の有効期間の始まりより前にはできません。日付を確かめてください。',
  },
  'machi_aza.town.period_reversed': {
    kind: 'invalid',
    message: '有効期間の終わりは、始まりより後の日にしてください。',
  },
  'machi_aza.town.district_unknown': {
    kind: 'invalid',
    message: 'この地区管理コードは登録されていません。先に地区を登録してください。',
  },
  'machi_aza.town.character': {
    kind: 'invalid',
    message: '町字の名称に使えない文字があります。{problem}',
  },
  'machi_aza.adoption.nothing': {
    kind: 'conflict',
    message:
      '住所辞書に、写し取る町字がありません。住所辞書の取込みが済んでいるか、すでに写し取っていないか確かめてください。',
  },
  'machi_aza.katagaki.not_found': {
    kind: 'not-found',
    message: 'この方書は、その住所地番に登録されていません。一覧から選び直してください。',
  },
  'machi_aza.katagaki.no_building': {
    kind: 'invalid',
    message: '方書には建物の名称を入力してください。部屋番号だけは登録できません。',
  },
  'machi_aza.choice.incomplete': {
    kind: 'invalid',
    message: '都道府県、市区町村、大字の順に選んでください。上の段が選ばれていません。',
  },
});
