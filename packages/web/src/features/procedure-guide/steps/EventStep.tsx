/** 生活の出来事 — the first question; from here the time is counted. */
import { useNavigate } from '@tanstack/react-router';
import { caseRoutes, type LifeEvent, lifeEvents } from '@yakuba/contract/procedure-guide';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';

import { type ApiProblem, asProblem } from '../../../api/api-problem.ts';
import { call } from '../../../api/client.ts';
import { freshKey } from '../../../api/submission-key.ts';
import { beginGuiding, blankGuide, guiding } from '../guiding.ts';
import { StepFrame } from '../parts/StepFrame.tsx';
import { tileStyle } from '../parts/touch-style.ts';

const words: Readonly<Record<LifeEvent, string>> = {
  'moving-in': 'この町に引っ越してきた',
  relocation: 'この町の中で引っ越した',
  'moving-out': 'この町から引っ越す',
  birth: '子どもが生まれた',
  death: '家族が亡くなった',
  marriage: '結婚する・した',
  divorce: '離婚する・した',
  'name-change': '氏が変わった',
  'household-change': '世帯や世帯主を変える',
};

export function EventStep(): ReactElement {
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiProblem | null>(null);
  async function begin(event: LifeEvent): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    try {
      const opened = await call(
        caseRoutes.openCase,
        { body: { event } },
        { idempotencyKey: freshKey() },
      );
      const { id: caseId, caseNumber, version } = opened;
      const guide = blankGuide(event, todayInJapan(new Date()));
      guiding.set(beginGuiding({ caseId, caseNumber, version }, guide));
      void navigate({ to: '/guide', search: { step: 'people' } });
    } catch (thrown) {
      setFailure(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  }
  return (
    <StepFrame
      title="どのようなことで来られましたか"
      lead="あてはまるものを一つ押してください。要る手続を、すべてご案内します。"
      failure={failure}
    >
      <ul className="grid gap-4 md:grid-cols-3">
        {Object.entries(lifeEvents).map(([event, title]) => (
          <li key={event}>
            <button
              type="button"
              onClick={() => void begin(event as LifeEvent)}
              className={`${tileStyle} min-h-28 w-full`}
            >
              <span className="flex flex-col gap-1">
                <span className="text-std-24B-150">{title}</span>
                <span className="text-std-18N-160 text-solid-gray-800">
                  {words[event as LifeEvent]}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </StepFrame>
  );
}
