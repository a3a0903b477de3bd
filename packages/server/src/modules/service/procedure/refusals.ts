/** 手続カタログが断る場合 — every way this room says no. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'procedure.town.unknown': {
    kind: 'not-found',
    message: 'この団体コードの団体はありません。団体を選び直してください。',
  },
  'procedure.procedure.unknown': {
    kind: 'not-found',
    message: 'この手続は、この日には扱っていません。手続の一覧から選び直してください。',
  },
  'procedure.procedure.exists': {
    kind: 'conflict',
    message: '手続「{code}」はすでにあります。別の識別名にするか、様式の改訂を使ってください。',
  },
  'procedure.version.differs': {
    kind: 'conflict',
    message: 'ほかの人が先に新しい版を作りました。開き直して、内容を確かめてください。',
  },
  'procedure.version.none': {
    kind: 'not-found',
    message: 'この手続に、この団体が作った版はありません。一覧を開き直してください。',
  },
  'procedure.form.standard': {
    kind: 'conflict',
    message:
      '標準の様式は全団体共通で、直接には改められません。法令上の理由を記録して、標準との差異を定めてください。',
  },
  'procedure.details.difference': {
    kind: 'conflict',
    message:
      '標準の手続の内容は、様式の改訂では改められません。法令上の理由を記録して、標準との差異を定めてください。',
  },
  'procedure.difference.own': {
    kind: 'conflict',
    message: '独自の手続に標準はありません。様式の改訂を使ってください。',
  },
  'procedure.publish.same_person': {
    kind: 'forbidden',
    message: '作成した人は、その版を公開できません。別の決裁者に依頼してください。',
  },
  'procedure.publish.already': {
    kind: 'conflict',
    message: 'この版は公開済みです。改めるときは新しい版を作ってください。',
  },
  'procedure.publish.past': {
    kind: 'invalid',
    message: '適用開始日は今日以降にしてください。過ぎた日の手続は変えられません。',
  },
  'procedure.publish.order': {
    kind: 'invalid',
    message:
      '適用開始日は、公開済みの版の適用開始日（{from}）より後にしてください。同じ日から2つの版は使えません。',
  },
  'procedure.publish.period': {
    kind: 'invalid',
    message: '期間の終わりは始まりより後の日にしてください。終わりの日は期間に含みません。',
  },
  'procedure.end.not_published': {
    kind: 'conflict',
    message: 'この版は公開されていないため、廃止できません。',
  },
  'procedure.end.already': {
    kind: 'conflict',
    message: 'この版の廃止日はすでに定められています。',
  },
  'procedure.end.past': {
    kind: 'invalid',
    message: '廃止日は今日以降で、適用開始日より後の日にしてください。',
  },
  'procedure.standard.altered': {
    kind: 'conflict',
    message:
      '標準の手続「{code}」第{version}版の内容が、登録済みのものと違います。登録済みの版は変えられません。版を上げてください。',
  },
});
