/** 申請と証明書の言葉 — fee, payment, two devices, receiving and checking a certificate. */

export const wordsOfApplication = {
  'fee.unit': '1通 {amount}',
  'fee.unset': 'まだ決まっていません。役場に電話で聞いてください。',
  'feeNote.title': '手数料',
  'feeNote.sum': '{amount}（{unit} × {copies}通）',
  'feeNote.later': '提出した後に、オンラインで支払います。',
  'feeNote.unset': '手数料の額が決まっていないため、今はオンラインで提出できません',
  'feeNote.unset-note': '書いた内容は残っています。下の電話番号に聞いてください。',
  'feeNote.phone': '電話 {phone}',
  'conflict.note': '違う項目は次のとおりです。どちらを残すか選んでください。',
  'conflict.none': '回答は同じです。どちらを選んでも変わりません。',
  'conflict.mine': 'この端末',
  'conflict.other': 'ほかの端末',
  'conflict.sent': 'この申請は、ほかの端末から提出されています',
  'conflict.go': '申請の状況を見る',
  'pay.preparing': '支払いの画面を用意しています。少しお待ちください。',
  'pay.next': 'この後は、役場の審査をお待ちください。',
  'one.preparing': '承認されました。証明書を作っています。少しお待ちください。',
  'one.again': 'もう一度確かめる',
  'one.receive-at': '証明書を受け取る（{at}通目）',
  'one.receive-note': '電子署名のついたPDFです。この端末に保存されます。',
  'one.verify': '証明書が本物か確かめる',
  'verify.title': '証明書の確認',
  'verify.note':
    '証明書に書かれた検証番号で、この町が交付したものか確かめます。サインインは要りません。証明された人のことは表示しません。',
  'verify.code': '検証番号',
  'verify.code-hint': '例：123456-XXXX-XXXX-XXXX-XXXX（ハイフンはなくてもかまいません）',
  'verify.code-missing': '検証番号を、証明書に書かれているとおりに入力してください。',
  'verify.file': 'PDFファイルも確かめる（なくてもかまいません）',
  'verify.file-hint':
    '受け取ったファイルそのものを選んでください。少しでも書き換えられていると分かります。',
  'verify.go': '確かめる',
  'verify.busy': '確かめています',
  'verify.valid': 'この町が交付した証明書です（有効）',
  'verify.revoked': 'この証明書は、交付した後に取り消されています（無効）',
  'verify.unknown': 'この番号の証明書は見つかりません',
  'verify.unknown-note':
    '番号を確かめてください。それでも見つからないときは、交付された証明書ではないおそれがあります。',
  'verify.same': 'ファイルは、交付したものと同じです。',
  'verify.different': 'ファイルは、交付したものと違います。書き換えられたおそれがあります。',
  'verify.kind': '証明書の種類',
  'verify.town': '交付した団体',
  'verify.issued': '交付した日',
  'verify.compare': 'お手元の証明書と、種類・交付した日が同じか見比べてください。',
} as const;

export type ApplicationKey = keyof typeof wordsOfApplication;
