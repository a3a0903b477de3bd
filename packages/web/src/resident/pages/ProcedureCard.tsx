/** 手続の見出し — its name as a link, its category, and whether one has to come. */
import type { ProcedureSummary } from '@yakuba/contract/procedure';
import type { ReactElement } from 'react';

import { Link } from '../app/Link.tsx';
import { Told, useSay } from '../app/language.tsx';
import { Badge } from '../ui/Badge.tsx';
import { cardStyle } from '../ui/style.ts';
import { titleOf } from './find-procedures.ts';

export function ProcedureCard({ procedure }: { procedure: ProcedureSummary }): ReactElement {
  const say = useSay();
  const { procedureCode, channels, counterVisits, category } = procedure;
  const isOnline = channels.includes('online');
  return (
    <li className={`${cardStyle} relative p-4 hover:border-key-900 hover:bg-key-50`}>
      <Link to={`procedures/${procedureCode}`} className={titleStyle}>
        <Told text={titleOf(procedure)} />
      </Link>
      <p className="mt-2 flex flex-wrap gap-2">
        <Badge>{say(`category.${category}`)}</Badge>
        {isOnline ? <Badge tone="good">{say('badge.online')}</Badge> : null}
        <Badge tone={counterVisits === 0 ? 'good' : 'plain'}>
          {counterVisits === 0
            ? say('badge.no-visit')
            : say('badge.visits', { count: counterVisits })}
        </Badge>
      </p>
    </li>
  );
}

/** The whole card takes the press; the name alone is read. */
const titleStyle = [
  'text-std-18B-160 text-key-900 underline decoration-1 underline-offset-4 hover:decoration-2',
  'after:absolute after:inset-0',
].join(' ');
