/** 言葉の切替え — each language by its own name. */
import type { ReactElement } from 'react';

import { type Language, languages, tagOf, useLanguage } from '../app/language.tsx';

export function LanguageChoice(): ReactElement {
  const { language, say, choose } = useLanguage();
  return (
    <fieldset className="flex flex-wrap rounded-8 border border-solid-gray-420 bg-white p-0.5">
      <legend className="sr-only">{say('app.language')}</legend>
      {(Object.keys(languages) as Language[]).map((one) => (
        <button
          key={one}
          type="button"
          lang={tagOf(one)}
          aria-pressed={one === language}
          onClick={() => choose(one)}
          className={choiceStyle}
        >
          {languages[one]}
        </button>
      ))}
    </fieldset>
  );
}

const choiceStyle = [
  'min-h-12 cursor-pointer rounded-6 px-4 text-std-17N-170 text-solid-gray-900 hover:bg-key-50',
  'aria-pressed:bg-key-900 aria-pressed:text-white',
].join(' ');
