/**
 * 二台の端末の食違い — another device has saved since: what differs, item by item, and which of the
 * two is to stay. Nothing is written over before somebody has chosen.
 */
import { useQuery } from '@tanstack/react-query';
import type { OwnApplication } from '@yakuba/contract/application';
import { itemsOf, openForm } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { Notice } from '../../ui/Notice.tsx';
import { Link } from '../app/Link.tsx';
import { Japanese, Told, useLanguage } from '../app/language.tsx';
import { applicationQuery } from '../draft/applications.ts';
import type { Filling } from '../draft/use-filling.ts';
import { answerWords } from '../form/answer-words.ts';
import { Action } from '../ui/Action.tsx';
import { Asked } from '../ui/Asked.tsx';
import { Facts } from '../ui/Facts.tsx';

interface DraftConflictProps {
  id: string;
  filling: Filling;
}

export function DraftConflict({ id, filling }: DraftConflictProps): ReactElement | null {
  if (filling.saved !== 'conflict') return null;
  return <Conflict id={id} filling={filling} />;
}

function Conflict({ id, filling }: DraftConflictProps): ReactElement {
  const { say } = useLanguage();
  // Asked for anew under a name of its own: the page keeps what it began with.
  const asked = useQuery({
    ...applicationQuery(id),
    queryKey: ['own', 'conflict', id],
    staleTime: 0,
  });
  return (
    <Notice kind="warning" title={say('fill.conflict')} announce="alert">
      <Asked asked={asked}>
        {(other) => (other ? <Choice filling={filling} other={other} /> : null)}
      </Asked>
    </Notice>
  );
}

function Choice({ filling, other }: { filling: Filling; other: OwnApplication }): ReactElement {
  const { say } = useLanguage();
  if (other.state !== 'draft' && other.state !== 'correctionAsked') {
    return (
      <>
        <p>{say('conflict.sent')}</p>
        <p>
          <Link to={`applications/${other.id}`}>{say('conflict.go')}</Link>
        </p>
      </>
    );
  }
  return (
    <div className="mt-1 flex flex-col gap-3">
      <Differences filling={filling} other={other} />
      <div className="flex flex-col gap-3 md:flex-row">
        <Action onClick={() => filling.overwrite(other.version)}>{say('fill.use-mine')}</Action>
        <Action onClick={() => takeOther(filling)}>{say('fill.use-other')}</Action>
      </div>
    </div>
  );
}

function Differences({ filling, other }: { filling: Filling; other: OwnApplication }) {
  const { say, language } = useLanguage();
  const { form } = filling.open.compiled;
  const theirs = openForm(form, other.answers);
  const facts = itemsOf(form).flatMap((item) => {
    const [here, there] = [filling.open, theirs].map((open) =>
      answerWords(item, open.states.get(item.name)?.value ?? null, language).join(' '),
    );
    if (here === there) return [];
    const value = (
      <>
        <Side label={say('conflict.mine')} words={here || say('check.unanswered')} />
        <Side label={say('conflict.other')} words={there || say('check.unanswered')} />
      </>
    );
    return [{ key: item.name, term: <Told text={item.label} />, value }];
  });
  if (facts.length === 0) return <p>{say('conflict.none')}</p>;
  return (
    <>
      <p>{say('conflict.note')}</p>
      <Facts facts={facts} />
    </>
  );
}

function Side({ label, words }: { label: string; words: string }): ReactElement {
  return (
    <p>
      <span className="text-std-16N-170 text-solid-gray-700">{label}：</span>
      <Japanese>{words}</Japanese>
    </p>
  );
}

/** The page is opened anew, without what was written here. */
function takeOther(filling: Filling): void {
  filling.discard();
  location.reload();
}
