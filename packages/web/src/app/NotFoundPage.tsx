/** 画面がない — the address leads nowhere; says so and leads back. */
import type { ReactElement } from 'react';

import { TextLink } from './links.tsx';

export function NotFoundPage(): ReactElement {
  return (
    <main className="mx-auto max-w-2xl px-6 py-12">
      <h1 tabIndex={-1} className="text-std-28B-150">
        この画面は見つかりません
      </h1>
      <p className="mt-4 text-std-16N-170">
        アドレスが変わったか、入力に誤りがあります。次のいずれかからやり直してください。
      </p>
      <ul className="mt-4 flex list-disc flex-col gap-2 pl-6 text-std-16N-170">
        <li>
          <TextLink to="/">今日の仕事</TextLink>から、目的の手続を選ぶ
        </li>
        <li>画面上部の検索から、住民を探す</li>
        <li>ブラウザーの「戻る」で、前の画面に戻る</li>
      </ul>
    </main>
  );
}
