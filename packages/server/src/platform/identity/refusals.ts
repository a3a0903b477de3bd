/** サインインが断る場合 — refusals of identity. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'identity.sign_in.wrong': {
    kind: 'invalid',
    message:
      '団体・操作者ID・パスワードの組合せが正しくありません。確かめて、もう一度入力してください。',
  },
  'identity.sign_in.wrong_code': {
    kind: 'invalid',
    message:
      '確認コードが正しくないか、すでに使われています。認証アプリの新しいコードを入力してください。',
  },
  'identity.sign_in.wait': {
    kind: 'conflict',
    message:
      'サインインの失敗が続いたため、あと{seconds}秒は受け付けません。時間をおくか、管理者に解除を依頼してください。',
  },
  'identity.sign_in.cross_site': {
    kind: 'forbidden',
    message: '別のサイトから送られた要求は受け付けません。この画面を開き直してください。',
  },
  'identity.sign_in.busy': {
    kind: 'unavailable',
    message: 'サインインが混み合っています。数秒待ってから、もう一度操作してください。',
  },
  'identity.session.over': {
    kind: 'forbidden',
    message: 'サインインが終了しています。もう一度サインインしてください。',
  },
  'identity.password.wrong_current': {
    kind: 'invalid',
    message: '今のパスワードが正しくありません。確かめて、もう一度入力してください。',
  },
  'identity.password.weak': { kind: 'invalid', message: '{problem}' },
  'identity.second_factor.already': {
    kind: 'conflict',
    message: '二要素認証は登録済みです。機器を替えるときは、管理者に登録の解除を依頼してください。',
  },
  'identity.second_factor.unreadable': {
    kind: 'conflict',
    message:
      '認証アプリの登録を読み取れません。予備コードを使うか、管理者に登録の解除を依頼してください。',
  },
  'identity.second_factor.not_begun': {
    kind: 'conflict',
    message: '二要素認証の登録が始まっていません。登録の画面を開き直してください。',
  },
  'identity.account.exists': {
    kind: 'conflict',
    message: 'この操作者IDはすでに使われています。別の操作者IDを入力してください。',
  },
  'identity.account.unknown': {
    kind: 'not-found',
    message: 'この操作者IDの職員は登録されていません。操作者IDを確かめてください。',
  },
});
