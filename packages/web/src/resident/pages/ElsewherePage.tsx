/**
 * 別の町で続ける — a draft goes on in another town of the system: its answers wait on this device
 * for whoever signs in there, and never stand in an address.
 */
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';

import type { PageProps } from '../app/App.tsx';
import { Japanese, useSay } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { ownerOf } from '../app/session.ts';
import { useProcedure } from '../app/town.ts';
import { applicationQuery, useForm } from '../draft/applications.ts';
import { findDraft } from '../draft/kept-drafts.ts';
import { Asked } from '../ui/Asked.tsx';
import { readable } from '../ui/style.ts';
import { ElsewhereForm } from './ElsewhereForm.tsx';
import { OwnPage, type Session } from './OwnPage.tsx';

export function ElsewherePage({ place }: PageProps): ReactElement {
  const say = useSay();
  const { id = '' } = place.params;
  return (
    <Page title={say('elsewhere.title')} above={{ to: 'applications', label: say('mine.title') }}>
      <OwnPage place={place} back={`applications/${id}/elsewhere`}>
        {(session) => <Found id={id} place={place} session={session} />}
      </OwnPage>
    </Page>
  );
}

/** What this device wrote last, else what the server has. */
function Found({ id, place, session }: PageProps & { id: string; session: Session }) {
  const say = useSay();
  const { municipalityCode } = place;
  const asked = useQuery(applicationQuery(id));
  const kept = findDraft(municipalityCode, id);
  const own = kept?.owner === ownerOf(session) ? kept : null;
  const draft = own ?? asked.data ?? null;
  const code = draft?.procedureCode ?? null;
  const form = useForm(asked.data === undefined ? null : code);
  const procedure = useProcedure(municipalityCode, code ?? '');
  if (asked.data && asked.data.state !== 'draft') return <p>{say('elsewhere.sent')}</p>;
  if (asked.data === null && !own) return <p>{say('problem.missing-note')}</p>;
  if (!draft || !form.data || !procedure.data) {
    if (asked.isError) return <Asked asked={asked}>{() => null}</Asked>;
    return <Asked asked={form}>{() => null}</Asked>;
  }
  const isOnServer = asked.data !== null;
  return (
    <div className={`${readable} flex flex-col gap-6`}>
      <p className="text-std-18B-160">
        <Japanese>{form.data.title}</Japanese>
      </p>
      <p>{say('elsewhere.note')}</p>
      <p>{say('elsewhere.behind')}</p>
      <ElsewhereForm
        {...{ id, municipalityCode, isOnServer }}
        draft={draft}
        form={form.data}
        procedure={procedure.data}
      />
    </div>
  );
}
