/** 別の町で続ける言葉 — a draft that goes on in another town of the same system. */

export const wordsOfElsewhere = {
  'elsewhere.link': '別の町で続ける',
  'elsewhere.title': '別の町で続ける',
  'elsewhere.note':
    '引っ越した先の町で、この下書きの続きを書けます。書いた内容は、この端末の中だけで引き継ぎます。',
  'elsewhere.behind':
    '台帳から入った項目は引き継がず、続ける町の台帳から入れ直します。添付した書類と署名も引き継ぎません。',
  'elsewhere.town': '続ける町',
  'elsewhere.town-missing': '続ける町を選んでください。',
  'elsewhere.none': '続けられる町がありません。',
  'elsewhere.not-offered': '{town}では、この手続をオンラインで受け付けていません。',
  'elsewhere.same': '{town}の様式は、この町と同じ版です。',
  'elsewhere.version': '{town}の様式は、この町と版が違います。違うところは、続けるときに示します。',
  'elsewhere.difference': '{town}の様式には、標準と違うところがあります。理由：{reason}',
  'elsewhere.own': '様式が標準のものではありません（{town}）。違うところは、続けるときに示します。',
  'elsewhere.put-away': 'この町の下書きを片付ける',
  'elsewhere.put-away-note': '選ばなければ、この町の下書きも残ります。',
  'elsewhere.go': '{town}で続ける',
  'elsewhere.busy': '引き継いでいます',
  'elsewhere.sent': 'この申請は提出してあるため、別の町では続けられません。',
  'carried.title': '{town}の下書きから引き継ぎました',
  'carried.note': '氏名や住所など台帳にある項目は、この町の台帳から入れ直しました。',
  'carried.lost': 'この町の様式にないため、引き継がなかった項目：{labels}',
  'carried.wrong': '書き直しが必要な項目：{labels}',
} as const;
