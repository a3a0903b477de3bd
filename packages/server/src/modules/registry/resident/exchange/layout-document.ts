/** 標準レイアウトの適合表 — the document that says how each of the 122 columns is held. */
import { residentItems } from '@yakuba/contract/resident';

import { residentLayout } from './layout.ts';

const labels: ReadonlyMap<string, string> = new Map(
  residentItems.flatMap((item): [string, string][] => [
    [item.name, item.label],
    [`${item.name}Notation`, `${item.label}の不詳表記`],
  ]),
);

/** 適合表の本文 — Markdown, generated from the layout itself. */
export function residentLayoutDocument(): string {
  const rows = residentLayout.map((column, at) => {
    const items = column.items.map((name) => labels.get(name) ?? name).join('、');
    const held = column.treatment === 'item' ? '保持' : '導出';
    return `| ${at + 1} | ${column.name} | ${held} | ${items} | ${column.note} |`;
  });
  return `${[...opening, ...rows, ...closing()].join('\n')}\n`;
}

const opening = [
  '# 住民データ標準レイアウト（122列）の適合表',
  '',
  '`packages/server/src/modules/registry/resident/exchange/layout.ts` から作った表です。手で直さないでください。',
  '',
  '- **保持** — 台帳の項目として持ち、取り込んだ値を書き戻します。',
  '- **導出** — ほかの項目から作ります。取込みでは合っているかを確かめます。',
  '- 持たない列はありません。見本ファイルは、取り込んで書き出すと1バイトも変わりません。',
  '',
  '## 書き戻すと形が変わる値',
  '',
  '値の意味は変わりませんが、次の書き方は標準の書き方にそろえて書きます。',
  '',
  '- 空欄のフラグは 0（住居地の届出の有無は外国人住民だけ）。',
  '- 半角の郵便番号は全角。先頭に 0 のある件数・順位は 0 を落とします。続柄コード1の 02 は 2。',
  '- 空欄の性別表記・生年月日_元号は、性別・生年月日から補います。',
  '- 秒のない操作時刻は 00 秒を補います。改行は LF（指定すれば CRLF）、引用符は要る所だけに付けます。',
  '- 行の順は、宛名番号の小さい順、履歴番号の小さい順です。',
  '',
  '## 不詳日',
  '',
  'レイアウトには不詳の書き方を入れる列がありません。不詳フラグが 1 の日は、数字をそのまま持ち、',
  '「年月日不詳」（数字に 00 があれば「昭和25年　月日不詳」など）と表示します。みなし日付は作りません。',
  '書き出すときは、14種のどの不詳表記も不詳フラグ 1 になります。',
  '',
  '## コード（仮）',
  '',
  '異動事由・異動区分・記載等の種別・記載の事由・消除の事由・在留カード等番号区分には、公表された',
  'コード値がありません。このシステムの語は `Y` で始まる**仮**の値で書き、読むと同じ語に戻ります',
  '（`exchange/code-tables.ts`）。ほかのシステムの値（99 など）は、そのまま持ち、そのまま書きます。',
  '',
  '## 架空の団体コード',
  '',
  '市区町村コードは検査数字まで確かめます。実在しない団体（見本の 999999 など）は、設定',
  '`YAKUBA_FICTITIOUS_CODES`（カンマ区切り）に挙げたものだけを受け入れます。取込先が',
  'そうした架空の団体であるときに限り、転入前・転出先・本籍の欄の 99 で始まるコードも架空の団体として',
  '受け入れます。実在の団体の取込みでは、どの欄でも検査数字を確かめます。',
  '',
  '## 列',
  '',
  '| 番 | 列 | 扱い | 台帳の項目 | 備考 |',
  '|---|---|---|---|---|',
];

function closing(): string[] {
  const held = new Set(residentLayout.flatMap((column) => column.items));
  const others = residentItems.filter((item) => !held.has(item.name));
  return [
    '',
    '## レイアウトに列がない項目',
    '',
    '台帳は持ちますが、このレイアウトでは受け渡せません。',
    '',
    ...others.map((item) => `- ${item.label}`),
  ];
}
