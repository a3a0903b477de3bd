/** 該当なし — what to try when nobody was found. */
import type { ReactElement } from 'react';

import { Notice } from '../../../ui/Notice.tsx';

export interface NoResultProps {
  /** True for the advanced form, whose conditions can be taken away one by one. */
  isByCriteria: boolean;
}

export function NoResult({ isByCriteria }: NoResultProps): ReactElement {
  const hints = isByCriteria ? criteriaHints : textHints;
  return (
    <Notice kind="information" title="当てはまる方は見つかりません">
      <p>次のことを試してください。</p>
      <ul className="list-disc pl-6">
        {hints.map((hint) => (
          <li key={hint}>{hint}</li>
        ))}
      </ul>
    </Notice>
  );
}

const textHints = [
  '氏名は、氏だけ・名だけ・フリガナでも探せます。',
  '生年月日は 4050101（和暦7桁）、19930101（西暦8桁）、平成5年1月1日 のいずれでも探せます。',
  '住所は、町字から先（例 中央121番地）で探せます。',
  '番号は、宛名番号か世帯番号の数字だけを入力してください。',
];
const criteriaHints = [
  '条件を1つ減らしてください。',
  '氏名の一致のしかたを「部分一致」にしてください。',
  '記録の範囲を「すべて」にすると、除票も探します。',
];
