/** 新しい届出 — opens the form of a kind: with people handed over, as left off, or blank. */
import { useNavigate } from '@tanstack/react-router';
import type { ChangeKindName } from '@yakuba/contract/resident';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useEffect, useState } from 'react';

import { type Session, useMay, useSession } from '../../app/session.ts';
import { type Draft, withValueAt } from '../../form/path.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ChangeFlow } from './ChangeFlow.tsx';
import type { ChangeDefinition } from './change-form.ts';
import { definitionOf } from './definitions.ts';
import { forgetDraft, keptDraft } from './kept-draft.ts';
import { householdPathOf, withChosen } from './people-choice.ts';
import { newChangeRoute } from './routes.ts';
import { forgetStarted, type StartedChange, startedFor } from './start-change.ts';
import type { Opening } from './use-change-form.ts';

export function NewChangePage(): ReactElement {
  const { kind } = newChangeRoute.useParams();
  const isAllowed = useMay('resident:draft_change');
  if (!isAllowed) return <Notice kind="error" title="届出を入力する権限がありません" />;
  return <NewChange key={kind} kind={kind} />;
}

function NewChange({ kind }: { kind: ChangeKindName }): ReactElement {
  const { step } = newChangeRoute.useSearch();
  const navigate = useNavigate();
  const session = useSession();
  const [round, setRound] = useState(0);
  const [opening, setOpening] = useState(() => openingOf(kind, session));
  useEffect(forgetStarted, []);
  const move = (next: string | undefined, isReplacing = false) =>
    void navigate({
      to: '/changes/new/$kind',
      params: { kind },
      search: next === undefined ? {} : { step: next },
      replace: isReplacing,
    });
  return (
    <ChangeFlow
      key={round}
      definition={definitionOf(kind)}
      opening={opening}
      step={step}
      onMove={move}
      onAgain={() => {
        forgetDraft(kind);
        setOpening(blankOpening(kind));
        setRound(round + 1);
        move(undefined, true);
      }}
    />
  );
}

function openingOf(kind: ChangeKindName, session: Session): Opening {
  const started = startedFor(kind);
  const blank = blankOpening(kind);
  if (started) return { ...blank, values: beginWith(definitionOf(kind), blank.values, started) };
  const kept = keptDraft(session, kind);
  return kept ? { ...blank, ...kept, isRestored: true } : blank;
}

function beginWith(definition: ChangeDefinition, values: Draft, started: StartedChange): Draft {
  const { people, begin } = definition;
  const placed = withValueAt(values, householdPathOf(people), started.householdNumber);
  if (begin) return begin(placed, started);
  if (!people) return placed;
  const numbers = started.addresseeNumbers;
  return withValueAt(placed, people.path, withChosen(placed, people, numbers));
}

function blankOpening(kind: ChangeKindName): Opening {
  const values = definitionOf(kind).initial(todayInJapan(new Date()));
  return { values, held: null, isRestored: false, returnReason: null };
}
