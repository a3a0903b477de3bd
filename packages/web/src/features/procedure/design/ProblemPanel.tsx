/** 様式の誤り — what keeps the form from being saved, each line leading to its place. */
import type { ReactElement } from 'react';

import { linkStyle } from '../../../ui/control-style.ts';
import { glyph } from '../../../ui/glyph.tsx';
import { useFocusOn } from '../../../ui/use-focus-on.ts';
import { focusLater } from './focus-later.ts';
import type { DesignProblem } from './problem-places.ts';
import { useDesignHand } from './use-design.ts';

export interface ProblemPanelProps {
  problems: readonly DesignProblem[];
  untranslated: readonly DesignProblem[];
  /** Grows whenever saving was refused: the focus moves here. */
  attempt: number;
}

export function ProblemPanel(props: ProblemPanelProps): ReactElement {
  const { problems, untranslated, attempt } = props;
  const ref = useFocusOn<HTMLElement>(attempt);
  const jump = useJump();
  const isSound = problems.length === 0;
  return (
    <section
      ref={ref}
      tabIndex={-1}
      aria-labelledby="design-problems-title"
      className={`rounded-8 border px-4 py-3 ${isSound ? 'border-solid-gray-300' : 'border-error-2'}`}
    >
      <h2
        id="design-problems-title"
        className={`flex items-center gap-2 text-dns-16B-130 ${isSound ? '' : 'text-error-2'}`}
      >
        <span className={isSound ? 'text-success-2' : ''}>
          {glyph(isSound ? 'success' : 'error')}
        </span>
        {isSound ? '様式に直すところはありません' : `直すところが${problems.length}件あります`}
      </h2>
      <ul className="flex flex-col">{problems.map((problem) => lineOf(problem, jump))}</ul>
      {untranslated.length === 0 ? null : (
        <details>
          <summary className="min-h-8 cursor-pointer py-1 text-dns-14N-130">
            訳のない文が{untranslated.length}件あります（公開はできます）
          </summary>
          <ul className="flex max-h-60 flex-col overflow-y-auto">
            {untranslated.map((problem) => lineOf(problem, jump))}
          </ul>
        </details>
      )}
    </section>
  );
}

function lineOf(problem: DesignProblem, jump: (problem: DesignProblem) => void): ReactElement {
  return (
    <li key={`${problem.fieldId} ${problem.message}`}>
      <button
        type="button"
        onClick={() => jump(problem)}
        className={`min-h-8 cursor-pointer py-1 text-left text-dns-16N-130 ${linkStyle}`}
      >
        {problem.message}
      </button>
    </li>
  );
}

/** First the place is chosen; when its fields are drawn, the focus goes to the right one. */
function useJump(): (problem: DesignProblem) => void {
  const { choose } = useDesignHand();
  return ({ target, fieldId }) => {
    if (target !== null) choose(target);
    focusLater(fieldId);
  };
}
