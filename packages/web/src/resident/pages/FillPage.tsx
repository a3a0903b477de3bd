/** 申請の記入 — finds out who writes what, and where the draft is; then the steps begin. */
import { useQuery } from '@tanstack/react-query';
import type { FormAnswer, OwnApplication } from '@yakuba/contract/application';
import { type ReactElement, useEffect, useState } from 'react';

import type { PageProps } from '../app/App.tsx';
import { useSay } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { ownerOf, useSession } from '../app/session.ts';
import { useProcedure } from '../app/town.ts';
import { go } from '../app/use-place.ts';
import { fillingQuery, useForm } from '../draft/applications.ts';
import { type CarriedResult, receiveAnswers } from '../draft/carry-draft.ts';
import { findDraft, type KeptDraft, renumberDraft, UNKNOWN_OWNER } from '../draft/kept-drafts.ts';
import { isNewDraft, newDraftId } from '../draft/new-drafts.ts';
import { startOf } from '../draft/use-filling.ts';
import { useOfflineStart } from '../draft/use-offline-start.ts';
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
  const offline = useOfflineStart(place, asked);
  if (session) return <Found place={place} session={session} />;
  if (offline) return <FillFlow place={place} session={offline} start={offline.start} />;
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
  const [isNew] = useState(() => isNewDraft(id));
  const asked = useQuery({ ...fillingQuery(id), enabled: !isNew });
  const application = isNew ? null : asked.data;
  const [kept] = useState(() => ownDraft(municipalityCode, id, owner));
  const code = kept?.procedureCode ?? application?.procedureCode ?? query.get('procedure');
  const form = useForm(application === undefined ? null : code);
  const procedure = useProcedure(municipalityCode, code ?? '');
  const state = application?.state ?? 'draft';
  const isOrphan = application === null && kept !== null && kept.version > 0;
  const needsCard = procedure.data?.signature === 'required' && session.kind === 'guest';
  useEffect(() => {
    if (state !== 'draft') go(`applications/${id}`, { isReplacing: true });
    else if (isOrphan && kept) takeOver(kept);
    else if (needsCard) {
      // What came from another town waits under its number until somebody signs in for it.
      const next = kept?.carried ? id : newDraftId();
      const here = `applications/${next}/fill?procedure=${code}`;
      go(`sign-in?only=card&back=${encodeURIComponent(here)}`, { isReplacing: true });
    }
  }, [state, isOrphan, needsCard, id, code, kept]);
  const isReady = application !== undefined && form.data && procedure.data;
  if (isReady && state === 'draft' && !isOrphan && !needsCard) {
    const given = { kept, application, form: form.data };
    return <FillFlow place={place} session={session} start={begin(given, place, owner)} />;
  }
  if (application === null && code === null) {
    return (
      <Page title={say('problem.missing')}>
        <p>{say('problem.missing-note')}</p>
      </Page>
    );
  }
  return (
    <Page title={say('app.title')}>
      {asked.isError ? (
        <Asked asked={asked}>{() => null}</Asked>
      ) : (
        <Asked asked={form}>{() => null}</Asked>
      )}
    </Page>
  );
}

function ownDraft(municipalityCode: string, id: string, owner: string): KeptDraft | null {
  const draft = findDraft(municipalityCode, id);
  return draft?.owner === owner || draft?.owner === UNKNOWN_OWNER ? draft : null;
}

function takeOver(kept: KeptDraft): void {
  const id = newDraftId();
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
  if (!kept?.carried || kept.owner !== UNKNOWN_OWNER) {
    return { ...startOf(kept, application, fresh), answer: form };
  }
  const brought = { answers: kept.answers, labels: kept.carried.labels };
  const received = receiveAnswers(form.form, brought, answers);
  const outlet = outlets.find((one) => one === kept.outlet) ?? fresh.outlet;
  const start = startOf(null, application, { ...fresh, answers: received.answers, outlet });
  const carried: CarriedResult = { ...kept.carried, ...received };
  return { ...start, answer: form, carried };
}
