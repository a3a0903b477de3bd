/** 職員の管理が断る場合 — refusals of the staff room. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'staff.member.unknown': {
    kind: 'not-found',
    message: 'この操作者IDの職員は登録されていません。一覧から選び直してください。',
  },
  'staff.member.period': {
    kind: 'invalid',
    message: '期間の終わりは始まりより後の日にしてください。終わりの日は期間に含みません。',
  },
  'staff.member.password': { kind: 'invalid', message: '{problem}' },
  'staff.roles.own_account': {
    kind: 'forbidden',
    message: '自分のアカウントの権限・停止は変えられません。別の管理者に依頼してください。',
  },
  'staff.roles.not_here': {
    kind: 'invalid',
    message: '役割「{title}」は、この団体には置けません。別の役割を選んでください。',
  },
  'staff.roles.twice': {
    kind: 'invalid',
    message: '同じ役割または権限の期間が重なっています。一つにまとめてください。',
  },
  'staff.roles.draft_and_approve': {
    kind: 'conflict',
    message:
      '同じ期間に異動の仮登録と決裁の両方はできません（申請者と決裁者の分離）。どちらかを外してください。',
  },
  'staff.roles.administrator_sees_residents': {
    kind: 'conflict',
    message: 'システム管理者に住民情報を扱う権限は付けられません。別のアカウントを使ってください。',
  },
});
