/**
 * 抑止の注意 — what must not be done, or only with care, and how it may be lifted.
 *
 * @spec juki 3.1
 * @spec juki 3.4
 */
import {
  type Suppression,
  suppressionKinds,
  suppressionLevels,
  suppressionScopes,
} from '@yakuba/contract/resident';
import { type ReactElement, useState } from 'react';

import { useMay } from '../../../app/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { dateWords, instantWords } from '../words/date-words.ts';
import { LiftDialog } from './LiftDialog.tsx';
import { useSuppressions } from './use-suppressions.ts';

export interface SuppressionNoticesProps {
  addresseeNumber: string;
  householdNumber: string;
}

export function SuppressionNotices(props: SuppressionNoticesProps): ReactElement | null {
  const { suppressions, isUnknown } = useSuppressions(props.addresseeNumber, props.householdNumber);
  if (suppressions.length === 0 && !isUnknown) return null;
  return (
    <div className="flex flex-col gap-3">
      {isUnknown ? (
        <Notice kind="warning" title="抑止の有無を確かめられませんでした" announce="alert">
          画面を読み込み直し、抑止の有無を確かめてから手続を進めてください。
        </Notice>
      ) : null}
      {suppressions.map((suppression) => (
        <OneSuppression key={suppression.id} suppression={suppression} />
      ))}
    </div>
  );
}

function OneSuppression({ suppression }: { suppression: Suppression }): ReactElement {
  const mayLift = useMay('resident:lift_suppression');
  const mayLiftForAWhile = useMay('resident:lift_suppression_temporarily');
  const [lifting, setLifting] = useState<'for-good' | 'for-a-while' | null>(null);
  const { kind, householdNumber, reason, startsOn, endsOn, liftedUntil } = suppression;
  const whose = householdNumber ? '世帯の' : '';
  return (
    <Notice kind="error" title={`${whose}抑止中：${suppressionKinds[kind]}`}>
      <p className="text-std-16B-170">{levelWords(suppression)}</p>
      {liftedUntil ? <p>{instantWords(liftedUntil)}まで一時解除しています。</p> : null}
      <p>
        {dateWords(startsOn)}から{endsOn ? `（見直し ${dateWords(endsOn)}）` : ''}
        {reason ? `　理由：${reason}` : ''}　設定：{suppression.setByName}
      </p>
      <p className="flex flex-wrap empty:hidden print:hidden">
        {mayLiftForAWhile ? (
          <Button kind="quiet" onClick={() => setLifting('for-a-while')}>
            一時解除する
          </Button>
        ) : null}
        {mayLift && kind !== 'disclosure_protection' ? (
          <Button kind="quiet" onClick={() => setLifting('for-good')}>
            解除する
          </Button>
        ) : null}
      </p>
      {lifting ? (
        <LiftDialog
          suppression={suppression}
          isForGood={lifting === 'for-good'}
          onClose={() => setLifting(null)}
        />
      ) : null}
    </Notice>
  );
}

/** 異動入力 エラー（処理できません）、照会 アラート — only what is stopped or warned of. */
function levelWords({ levels }: Suppression): string {
  const scopes = Object.entries(suppressionScopes) as [keyof typeof levels, string][];
  return scopes
    .filter(([scope]) => levels[scope] !== 'none')
    .map(([scope, label]) => `${label}：${suppressionLevels[levels[scope]]}`)
    .join('　');
}
