/** 別の町で続ける言葉（やさしい日本語） */
import type { wordsOfElsewhere } from './elsewhere-ja.ts';

export const easyElsewhere: Readonly<Record<keyof typeof wordsOfElsewhere, string>> = {
  'elsewhere.link': 'べつの まちで つづける',
  'elsewhere.title': 'べつの まちで つづける',
  'elsewhere.note':
    'ひっこした まちで、つづきを かく ことが できます。かいた ことは、この きかいの なかだけで もって いきます。',
  'elsewhere.behind':
    'なまえや じゅうしょは、あたらしい まちの きろくから いれます。つけた しょるいと しょめいは、もういちど してください。',
  'elsewhere.town': 'つづける まち',
  'elsewhere.town-missing': 'つづける まちを えらんで ください。',
  'elsewhere.none': 'つづける ことが できる まちが ありません。',
  'elsewhere.not-offered': '{town}では、この てつづきを インターネットで できません。',
  'elsewhere.same': '{town}の かく ところは、この まちと おなじです。',
  'elsewhere.version': '{town}の かく ところは、この まちと すこし ちがいます。',
  'elsewhere.difference': '{town}の かく ところは、ほかの まちと ちがいます。りゆう：{reason}',
  'elsewhere.own': '{town}の かく ところは、この まちと ちがいます。',
  'elsewhere.put-away': 'この まちの とちゅうの ものを かたづける',
  'elsewhere.put-away-note': 'えらばないと、この まちにも のこります。',
  'elsewhere.go': '{town}で つづける',
  'elsewhere.busy': 'もって いって います',
  'elsewhere.sent': 'もう だしたので、べつの まちでは つづける ことが できません。',
  'carried.title': '{town}から もって きました',
  'carried.note': 'なまえや じゅうしょは、この まちの きろくから いれました。',
  'carried.lost': 'この まちでは かかない ところ：{labels}',
  'carried.wrong': 'かきなおす ところ：{labels}',
};
