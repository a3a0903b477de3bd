/** 検索のはじめ — what the one box understands, while it is empty. */
import type { ReactElement } from 'react';

import { DescriptionList } from '../../../ui/DescriptionList.tsx';

export function SearchStart(): ReactElement {
  return (
    <section aria-labelledby="search-start-title">
      <h2 id="search-start-title" className="mb-2 text-std-20B-150">
        上の検索欄に入力してください
      </h2>
      <DescriptionList
        columns={2}
        items={[
          { term: '氏名', value: '田中、花子、田中花子、TANAKA' },
          { term: 'フリガナ', value: 'タナカ、たなか、ハナコ' },
          { term: '生年月日', value: '4050101、19930101、平成5年1月1日' },
          { term: '住所・方書', value: '中央121番地、メゾン見本' },
          { term: '番号', value: '宛名番号、世帯番号、在留カード等の番号' },
          { term: '過去の氏名・住所', value: '現在のものと一緒に探します' },
        ]}
      />
    </section>
  );
}
