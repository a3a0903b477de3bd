/** 手続の内容の並び — the facts of a procedure in the order in which people ask for them. */
import type { Procedure } from '@yakuba/contract/procedure';
import type { ReactElement, ReactNode } from 'react';

import { Japanese, type Say } from '../app/language.tsx';
import type { Fact } from '../ui/Facts.tsx';

/** `fee` as it stands today. */
export function factsOf(procedure: Procedure, say: Say, fee: ReactNode): Fact[] {
  const { applicants, deadline, channels, legalBasis, desk, note, signature } = procedure;
  const online = channels.includes('online');
  const facts: (Fact | null)[] = [
    fact('applicants', say('procedure.applicants'), list(applicants)),
    fact('needed', say('procedure.needed'), neededOf(procedure, say)),
    fact('fee', say('procedure.fee'), fee),
    fact('visits', say('procedure.visits'), visitsOf(procedure, say)),
    fact('seal', say('procedure.seal'), sealOf(procedure, say)),
    online
      ? fact(
          'signature',
          say('procedure.signature'),
          say(signature === 'required' ? 'procedure.signature-needed' : 'procedure.signature-none'),
        )
      : null,
    deadline === null ? null : fact('deadline', say('procedure.deadline'), written(deadline)),
    fact(
      'channels',
      say('procedure.channels'),
      <ul>
        {channels.map((one) => (
          <li key={one}>{say(`channel.${one}`)}</li>
        ))}
      </ul>,
    ),
    fact('desk', say('procedure.desk'), written(desk)),
    fact('basis', say('procedure.basis'), written(legalBasis)),
    note === null ? null : fact('note', say('procedure.note'), written(note)),
  ];
  return facts.filter((one) => one !== null);
}

function fact(key: string, term: string, value: ReactNode): Fact {
  return { key, term, value };
}

function written(text: string): ReactElement {
  return <Japanese>{text}</Japanese>;
}

function list(texts: readonly string[]): ReactElement {
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>{written(text)}</li>
      ))}
    </ul>
  );
}

function neededOf({ evidence }: Procedure, say: Say): ReactNode {
  if (evidence.length === 0) return say('procedure.nothing-needed');
  return (
    <ul className="flex flex-col gap-2">
      {evidence.map(({ code, title, isRequired, condition, omission }) => (
        <li key={code}>
          <strong className="text-std-17B-170">{written(title)}</strong>
          {isRequired ? <span className="block">{say('procedure.always')}</span> : null}
          {condition ? (
            <span className="block">
              {say('procedure.when')}
              {written(condition)}
            </span>
          ) : null}
          {omission ? (
            <span className="block">
              {say('procedure.omitted')}
              {written(omission)}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function visitsOf({ counterVisits, visitReason }: Procedure, say: Say): ReactNode {
  if (counterVisits === 0) return say('procedure.no-visit');
  return (
    <>
      {say('procedure.visit-count', { count: counterVisits })}
      {visitReason ? <span className="block">{written(visitReason)}</span> : null}
    </>
  );
}

function sealOf({ seal }: Procedure, say: Say): ReactNode {
  const isKept = seal.status === 'kept' || seal.status === 'abolishable';
  return (
    <>
      {say(`seal.${seal.status}`)}
      {isKept && seal.reason ? <span className="block">{written(seal.reason)}</span> : null}
    </>
  );
}
