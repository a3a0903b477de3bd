/**
 * 仮登録の修正 — a draft, or a change that came back, opened in its form again.
 *
 * @spec juki 4.0.9
 */
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { changeRoutes, viewRoutes } from '@yakuba/contract/resident';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';

import { asProblem } from '../../api/api-problem.ts';
import { type CallAnswer, call } from '../../api/client.ts';
import { ButtonLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { useSession } from '../../app/session.ts';
import { type Draft, withValueAt } from '../../form/path.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ChangeFlow } from './ChangeFlow.tsx';
import { definitionOf } from './definitions.ts';
import { forgetDraft, keptDraft } from './kept-draft.ts';
import { chosenNumbers, householdPathOf } from './people-choice.ts';
import { reviseChangeRoute } from './routes.ts';
import type { Opening } from './use-change-form.ts';

type Stored = CallAnswer<typeof changeRoutes.getChange>;

export function ReviseChangePage(): ReactElement {
  const { id } = reviseChangeRoute.useParams();
  const stored = useQuery({
    queryKey: ['resident', 'revise', id],
    queryFn: ({ signal }) => loadStored(id, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (stored.data) return <Revision key={id} {...stored.data} />;
  return (
    <Page title="仮登録の修正">
      {stored.error ? (
        <Notice kind="error" title={asProblem(stored.error).title} announce="alert">
          <p>{asProblem(stored.error).detail}</p>
        </Notice>
      ) : (
        <Skeleton lines={6} label="仮登録を読み込んでいます" />
      )}
    </Page>
  );
}

interface RevisionProps {
  stored: Stored;
  values: Draft;
}

function Revision({ stored, values }: RevisionProps): ReactElement {
  const { change } = stored;
  const { step } = reviseChangeRoute.useSearch();
  const navigate = useNavigate();
  const session = useSession();
  const [round, setRound] = useState(0);
  const [kept, setKept] = useState(() => keptDraft(session, change.id));
  if (!['draft', 'returned', 'submitted'].includes(change.status)) return <Closed />;
  const opening: Opening = {
    values: kept?.values ?? values,
    held: kept?.held ?? { id: change.id, version: change.version },
    isRestored: kept !== null,
    returnReason: change.status === 'returned' ? change.returnReason : null,
  };
  const move = (next: string | undefined) =>
    void navigate({
      to: '/changes/$id/revise',
      params: { id: change.id },
      search: next === undefined ? {} : { step: next },
    });
  return (
    <ChangeFlow
      key={round}
      definition={definitionOf(change.kind)}
      opening={opening}
      step={step}
      onMove={move}
      onAgain={() => {
        forgetDraft(change.id);
        setKept(null);
        setRound(round + 1);
        move(undefined);
      }}
    />
  );
}

function Closed(): ReactElement {
  return (
    <Page title="仮登録の修正">
      <Notice kind="information" title="この仮登録は、もう直せません">
        <p>すでに決裁されたか、取り下げられています。</p>
        <ButtonLink to="/">今日の仕事へ戻る</ButtonLink>
      </Notice>
    </Page>
  );
}

/** A draft may lack whole groups of items; their fields need a place to stand. */
function withRoom(initial: Draft, input: Draft): Draft {
  const groups = Object.entries(initial).filter(([, value]) => typeof value === 'object');
  return { ...Object.fromEntries(groups), ...input };
}

/** The household of the people chosen is no part of an input, so it is looked up. */
async function loadStored(id: string, signal: AbortSignal): Promise<RevisionProps> {
  const stored = await call(changeRoutes.getChange, { params: { id } }, { signal });
  const input = (stored.input ?? {}) as Draft;
  const definition = definitionOf(stored.change.kind);
  const begun = withRoom(definition.initial(todayInJapan(new Date())), input);
  const draft = definition.restore?.(begun) ?? begun;
  const [addresseeNumber] = definition.people ? chosenNumbers(draft, definition.people) : [];
  if (addresseeNumber === undefined) return { stored, values: draft };
  const asked = { params: { addresseeNumber }, query: {} };
  const view = await call(viewRoutes.getResidentRecord, asked, { signal }).catch(() => null);
  const householdNumber = view?.household.householdNumber ?? '';
  return {
    stored,
    values: withValueAt(draft, householdPathOf(definition.people), householdNumber),
  };
}
