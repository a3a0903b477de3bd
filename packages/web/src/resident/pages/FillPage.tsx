/** 申請の記入 — finds out who writes what, and where the draft is; then the steps begin. */
import { useQuery } from '@tanstack/react-query';
import type { FormAnswer, OwnApplication } from '@yakuba/contract/application';
import { type ReactElement, useEffect, useState } from 'react';

import { freshKey } from '../../api/submission-key.ts';
import type { PageProps } from '../app/App.tsx';
import { useSay } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { ownerOf, useSession } from '../app/session.ts';
import { useProcedure } from '../app/town.ts';
import { go } from '../app/use-place.ts';
import { applicationQuery, useForm } from '../draft/applications.ts';
import { findDraft, type KeptDraft, renumberDraft } from '../draft/kept-drafts.ts';
import { startOf } from '../draft/use-filling.ts';
import { Asked } from '../ui/Asked.tsx';
import { FillFlow } from './FillFlow.tsx';

type Session = NonNullable<ReturnType<typeof useSession>['session']>;

export function FillPage({ place }: PageProps): ReactElement {
  const say = useSay();
  const { municipalityCode, params, query } = place;
  const { id = '' } = params;
  const asked = useSession(municipalityCode);
  const wanted = query.get('procedure');
  const { session } = asked;
  const isOpen = asked.data !== undefined && session === null;
  useEffect(() => {
    if (!isOpen) return;
    const here = wanted ? `applications/${id}/fill?procedure=${wanted}` : `applications/${id}/fill`;
    go(`sign-in?back=${encodeURIComponent(here)}`, { isReplacing: true });
  }, [isOpen, id, wanted]);
  if (session) return <Found place={place} session={session} />;
  return (
    <Page title={say('app.title')}>
      <Asked asked={asked}>{() => null}</Asked>
    </Page>
  );
}

/** The server's copy, this device's copy, and the form. */
function Found({ place, session }: PageProps & { session: Session }): ReactElement {
  const say = useSay();
  const { municipalityCode, params, query } = place;
  const { id = '' } = params;
  const owner = ownerOf(session);
  const found = useQuery({ ...applicationQuery(id), staleTime: Number.POSITIVE_INFINITY });
  const [kept] = useState(() => ownDraft(municipalityCode, id, owner));
  const code = kept?.procedureCode ?? found.data?.procedureCode ?? query.get('procedure');
  const form = useForm(found.data === undefined ? null : code);
  const procedure = useProcedure(municipalityCode, code ?? '');
  const state = found.data?.state ?? 'draft';
  const isOrphan = found.data === null && kept !== null && kept.version > 0;
  const needsCard = procedure.data?.signature === 'required' && session.kind === 'guest';
  useEffect(() => {
    if (state !== 'draft') go(`applications/${id}`, { isReplacing: true });
    else if (isOrphan && kept) takeOver(kept);
    else if (needsCard) {
      const here = `applications/${freshKey()}/fill?procedure=${code}`;
      go(`sign-in?only=card&back=${encodeURIComponent(here)}`, { isReplacing: true });
    }
  }, [state, isOrphan, needsCard, id, code, kept]);
  const isReady = found.data !== undefined && form.data && procedure.data;
  if (isReady && state === 'draft' && !isOrphan && !needsCard) {
    const given = { kept, application: found.data, form: form.data };
    return <FillFlow place={place} session={session} start={begin(given, place, owner)} />;
  }
  if (found.data === null && code === null) {
    return (
      <Page title={say('problem.missing')}>
        <p>{say('problem.missing-note')}</p>
      </Page>
    );
  }
  return (
    <Page title={say('app.title')}>
      {found.isError ? (
        <Asked asked={found}>{() => null}</Asked>
      ) : (
        <Asked asked={form}>{() => null}</Asked>
      )}
    </Page>
  );
}

function ownDraft(municipalityCode: string, id: string, owner: string): KeptDraft | null {
  const draft = findDraft(municipalityCode, id);
  return draft?.owner === owner ? draft : null;
}

function takeOver(kept: KeptDraft): void {
  const id = freshKey();
  renumberDraft(kept, id);
  go(`applications/${id}/fill`, { isReplacing: true });
}

interface Given {
  readonly kept: KeptDraft | null;
  readonly application: OwnApplication | null;
  readonly form: FormAnswer;
}

function begin({ kept, application, form }: Given, place: PageProps['place'], owner: string) {
  const { procedureCode, title, answers, outlets } = form;
  const { municipalityCode, params } = place;
  const fresh = {
    id: params['id'] ?? '',
    municipalityCode,
    owner,
    procedureCode,
    title,
    answers,
    outlet: outlets[0] ?? 'counter',
  };
  return { ...startOf(kept, application, fresh), answer: form };
}
