/** 知らせの案内 — offers a notice where browser and town can give one, and says what came of it. */
import { type ReactElement, useEffect, useState } from 'react';

import { Button } from '../../ui/Button.tsx';
import { useSay } from '../app/language.tsx';
import { askForNotices, type Followed, pushKeyOf } from './push.ts';

type Outcome = 'none' | 'on' | 'failed';

export function NoticeOffer({ municipalityCode, code }: Followed): ReactElement | null {
  const say = useSay();
  const [pushKey, setPushKey] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome>('none');
  useEffect(() => {
    let isHere = true;
    pushKeyOf(municipalityCode)
      .then((key) => isHere && setPushKey(key))
      .catch(() => {
        // Without an answer nothing is offered; the open page tells of the call by itself.
      });
    return () => {
      isHere = false;
    };
  }, [municipalityCode]);
  if (outcome !== 'none') return <p role="status">{say(`notice.${outcome}`)}</p>;
  if (pushKey === null) return null;
  const offer = () =>
    askForNotices({ municipalityCode, code }, pushKey)
      .then((isOn) => setOutcome(isOn ? 'on' : 'failed'))
      .catch(() => setOutcome('failed'));
  return (
    <div>
      <Button onClick={() => void offer()}>{say('notice.offer')}</Button>
    </div>
  );
}
