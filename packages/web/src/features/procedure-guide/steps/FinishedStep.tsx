/** 受付の控え — one sheet: where to go next, in order, with the receipt numbers. */
import { useNavigate } from '@tanstack/react-router';
import { lifeEvents, type SubmittedCase } from '@yakuba/contract/procedure-guide';
import { formatInstantJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';

import { ButtonLink } from '../../../app/links.tsx';
import { useSession } from '../../../app/session.ts';
import { wayBack } from '../../../app/way-back.ts';
import { deskOrder } from '../desk-order.ts';
import type { StepProps } from '../GuidePage.tsx';
import { guiding } from '../guiding.ts';
import { StepFrame } from '../parts/StepFrame.tsx';
import { TouchButton } from '../parts/TouchButton.tsx';

export function FinishedStep({ held }: StepProps): ReactElement {
  const { submitted } = held;
  if (!submitted) throw new TypeError('nothing was sent in');
  return <Sheet held={held} submitted={submitted} />;
}

function Sheet({ held, submitted }: StepProps & { submitted: SubmittedCase }): ReactElement {
  const session = useSession();
  const navigate = useNavigate();
  const [now] = useState(() => new Date());
  const { parts, caseNumber, id } = submitted;
  const feeYen = parts.reduce((sum, part) => sum + part.feeYen, 0);
  const again = () => {
    guiding.set(null);
    wayBack.set(null);
    void navigate({ to: '/guide', search: {} });
  };
  return (
    <StepFrame
      title="受け付けました"
      lead="この控えを持って、順に窓口へお進みください。窓口で、もう一度書くことはありません。"
    >
      <dl className="flex flex-wrap gap-x-10 gap-y-1 text-std-20N-150">
        <Fact term="案件番号" value={caseNumber} />
        <Fact term="出来事" value={lifeEvents[held.guide.event]} />
        <Fact term="受付" value={`${session.municipalityName}　${formatInstantJapan(now)}`} />
        <Fact term="手数料" value={feeYen === 0 ? 'なし' : `${feeYen.toLocaleString('ja-JP')}円`} />
      </dl>
      <ol className="grid gap-4 lg:grid-cols-2 print:grid-cols-1">
        {deskOrder(parts).map(({ desk, parts: own, isDone }, place) => (
          <li key={desk} className={deskStyle}>
            <h2 className="flex items-baseline gap-3 text-std-22B-150">
              <span aria-hidden="true" className={numberStyle}>
                {place + 1}
              </span>
              {desk}
              {isDone ? <span className="text-std-18N-160">（済みました）</span> : null}
            </h2>
            <ul className="mt-2 flex flex-col gap-2">
              {own.map((part) => (
                <li key={part.ordinal} className="text-std-18N-160">
                  <span className="font-700">{part.title}</span>　{part.names.join('、')}
                  <span className="block tabular-nums text-solid-gray-800">
                    {numberWords(part)}
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <div data-screen-only className="flex flex-wrap gap-4">
        <TouchButton kind="primary" onClick={() => window.print()}>
          控えを印刷する
        </TouchButton>
        <ButtonLink to="/cases/$id" params={{ id }}>
          案件を開く（職員）
        </ButtonLink>
        <TouchButton onClick={again}>新しい案内を始める</TouchButton>
      </div>
    </StepFrame>
  );
}

function Fact({ term, value }: { term: string; value: string }): ReactElement {
  return (
    <div className="flex gap-3">
      <dt className="text-solid-gray-700">{term}</dt>
      <dd className="font-700 tabular-nums">{value}</dd>
    </div>
  );
}

type Part = SubmittedCase['parts'][number];

function numberWords({ receiptNumber, missingPapers, changeKind, state }: Part): string {
  if (receiptNumber !== null) return `受付番号 ${receiptNumber}`;
  if (missingPapers.length > 0) return `${missingPapers.join('・')}を受け取ってから受け付けます`;
  if (changeKind !== null) return state === 'done' ? '住民票に記載しました' : '窓口で届け出ます';
  return '';
}

const deskStyle = 'rounded-12 border-2 border-solid-gray-300 p-5 break-inside-avoid';
const numberStyle = [
  'inline-flex size-9 shrink-0 items-center justify-center rounded-full bg-key-900 text-white',
  'text-std-18B-160 print:border print:border-black print:bg-white print:text-black',
].join(' ');
