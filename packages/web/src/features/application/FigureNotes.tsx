/** 数え方 — what each figure is of, so that nobody reads more into it. */
import type { ReactElement } from 'react';

import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Section } from '../../ui/Section.tsx';

export function FigureNotes(): ReactElement {
  return (
    <Section id="notes" title="数え方">
      <DescriptionList columns={2} items={notes} />
    </Section>
  );
}

const notes = [
  {
    term: '時間外の提出',
    value:
      '月曜から金曜までの開庁時間の外と、土日・休業日の提出。開庁時間が登録されている日の提出に対する割合です。',
  },
  {
    term: 'かかった時間',
    value: '上の値が中央値です。閉庁の時間と、補正を待った時間も含みます。',
  },
  {
    term: '来庁0',
    value:
      'オンラインで提出し、手続カタログの来庁回数が0回で、受取りも支払いも窓口でしていないもの。',
  },
  { term: '紙0', value: 'オンラインで提出し、電子交付で受け取ったもの。' },
  {
    term: '振込0',
    value: '手数料がないか、振込・定額小為替・現金を使わずに納めたもの。',
  },
  {
    term: '減った来庁',
    value: '窓口で行うときの来庁回数から、実際の経路で要った回数を引いて合計したもの。',
  },
  {
    term: '途中でやめた箇所',
    value:
      'オンラインの下書きで、直すところが残っている初めの欄。5件未満は人が推測されないよう件数を示しません。',
  },
  { term: '割合の分母', value: '来庁0・紙0・振込0は、承認されて交付・通知まで終わったもの。' },
];
