/** 検索箱 — the one search box of the header, reached from everywhere with the key `/`. */
import { useNavigate, useRouterState } from '@tanstack/react-router';
import type { FormEvent, KeyboardEvent, ReactElement } from 'react';

import { controlFrame } from '../ui/control-style.ts';
import { glyph } from '../ui/glyph.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import type { GlobalSearch } from './feature.ts';
import {
  requestSearch,
  setSearchComposing,
  setSearchText,
  useSearchText,
} from './global-search.ts';

export const SEARCH_BOX_ID = 'global-search';

export function SearchBox({ search }: { search: GlobalSearch }): ReactElement {
  const text = useSearchText();
  const navigate = useNavigate();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const hasText = text.trim() !== '';

  function submit(event: FormEvent): void {
    event.preventDefault();
    requestSearch();
    if (pathname !== search.to) void navigate({ to: search.to });
  }
  return (
    <search className="order-last min-w-0 grow basis-full md:order-none md:max-w-xl md:basis-auto">
      <form onSubmit={submit} onKeyDown={holdEnterWhileComposing} className="relative flex gap-2">
        <label htmlFor={SEARCH_BOX_ID} className="sr-only">
          {search.label}
        </label>
        <span aria-hidden="true" className={signPlace}>
          {glyph('search')}
        </span>
        <input
          id={SEARCH_BOX_ID}
          type="text"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          value={text}
          placeholder={search.placeholder}
          onChange={(event) => setSearchText(event.target.value)}
          onCompositionStart={() => setSearchComposing(true)}
          onCompositionEnd={() => setSearchComposing(false)}
          className={`${controlFrame} w-full pr-10 pl-10`}
        />
        {hasText ? null : (
          <span
            aria-hidden="true"
            className="absolute inset-y-0 right-24 hidden items-center md:flex"
          >
            <KeyHint>/</KeyHint>
          </span>
        )}
        <button type="submit" className={goStyle}>
          検索
        </button>
      </form>
    </search>
  );
}

function holdEnterWhileComposing(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.nativeEvent.isComposing) event.preventDefault();
}

const signPlace = [
  'pointer-events-none absolute inset-y-0 left-3 flex items-center text-solid-gray-700',
].join(' ');
const goStyle = [
  'min-h-11 shrink-0 rounded-8 bg-key-900 px-4 text-oln-16B-100 text-white',
  'hover:bg-key-1000 active:bg-key-1200',
].join(' ');
