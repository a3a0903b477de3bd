/** 団体情報が断る場合 — refusals of the municipality room. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'municipality.profile.unknown': {
    kind: 'not-found',
    message: 'この日の団体情報が登録されていません。団体情報を登録してください。',
  },
  'municipality.certifier.overlap': {
    kind: 'conflict',
    message:
      '同じ立場の認証者の期間が重なっています。前の認証者の期間の終わりを先に定めてください。',
  },
  'municipality.certifier.period': {
    kind: 'invalid',
    message: '期間の終わりは始まりより後の日にしてください。終わりの日は期間に含みません。',
  },
  'municipality.certifier.unknown': {
    kind: 'not-found',
    message: 'この認証者は登録されていません。一覧を開き直してください。',
  },
  'municipality.seal.colour': {
    kind: 'invalid',
    message: '赤色の公印はカード券面用だけです。黒色を選んでください。',
  },
  'municipality.seal.image': {
    kind: 'invalid',
    message:
      '印影は図形だけのSVGにしてください。外部の参照・動作・文書型宣言を含むものは登録できません。',
  },
  'municipality.office.unknown': {
    kind: 'not-found',
    message: 'この入力場所は登録されていません。先に入力場所を登録してください。',
  },
  'municipality.setting.choice': {
    kind: 'invalid',
    message: '「{title}」は、示された選択肢から選んでください。',
  },
  'municipality.setting.past': {
    kind: 'invalid',
    message: '適用開始日は今日以降にしてください。過ぎた日の設定は変えられません。',
  },
});
