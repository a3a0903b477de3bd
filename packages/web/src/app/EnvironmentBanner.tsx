/** 環境の表示 — says that this is not the real register; nothing in real service. */
import type { ReactElement } from 'react';

export function EnvironmentBanner({ isDemo }: { isDemo: boolean }): ReactElement | null {
  if (!isDemo) return null;
  return (
    <section aria-label="環境の表示" className="bg-yellow-200 px-4 py-1.5">
      <p className="text-center text-dns-14B-130 text-solid-gray-900">デモ環境（架空のデータ）</p>
    </section>
  );
}
