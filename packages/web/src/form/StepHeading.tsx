/** 手順の見出し — which step of how many this is, above its title. */
import type { ReactElement } from 'react';

import { useFocusOn } from '../ui/use-focus-on.ts';
import type { StepFlow } from './use-step-flow.ts';

/** Takes the focus when the step changes, but not when the page is first shown. */
export function StepHeading({ flow }: { flow: StepFlow }): ReactElement {
  const ref = useFocusOn<HTMLHeadingElement>(flow.place === 1 ? 0 : flow.place);
  return (
    <div className="flex flex-col gap-1">
      <p className="text-dns-14N-130 text-solid-gray-700">
        手順 {flow.place} / {flow.count}
      </p>
      <h2 ref={ref} tabIndex={-1} className="text-std-24B-150">
        {flow.step.title}
      </h2>
    </div>
  );
}
