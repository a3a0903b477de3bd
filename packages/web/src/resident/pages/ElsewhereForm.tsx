/** 続ける町を選ぶ — which town, whether its form is the same, what becomes of the draft here. */
import { useQuery } from '@tanstack/react-query';
import {
  type FormAnswer,
  type OwnApplication,
  ownApplicationRoutes,
} from '@yakuba/contract/application';
import { listTowns } from '@yakuba/contract/identity';
import type { Procedure } from '@yakuba/contract/procedure';
import { type ReactElement, useState } from 'react';

import { call } from '../../api/client.ts';
import { freshKey } from '../../api/submission-key.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Japanese, useSay } from '../app/language.tsx';
import { addressOf } from '../app/place.ts';
import { useProcedure, useTown } from '../app/town.ts';
import { answersToCarry, labelsOf } from '../draft/carry-draft.ts';
import { forgetDraft, type KeptDraft, keepDraft, UNKNOWN_OWNER } from '../draft/kept-drafts.ts';
import { Action } from '../ui/Action.tsx';
import { Asked } from '../ui/Asked.tsx';
import { Choices } from '../ui/Choices.tsx';
import { FieldSet } from '../ui/Field.tsx';
import { Problem } from '../ui/Problem.tsx';
import { FormDifferenceNote } from './FormDifferenceNote.tsx';

export interface ElsewhereFormProps {
  id: string;
  municipalityCode: string;
  isOnServer: boolean;
  draft: Pick<OwnApplication | KeptDraft, 'answers' | 'outlet'>;
  form: FormAnswer;
  procedure: Procedure;
}

type Town = NonNullable<ReturnType<typeof useOtherTowns>>[number];

export function ElsewhereForm(props: ElsewhereFormProps): ReactElement | null {
  const say = useSay();
  const towns = useOtherTowns(props.municipalityCode);
  const [code, setCode] = useState('');
  const town = towns?.find((one) => one.code === code);
  if (!towns) return null;
  if (towns.length === 0) return <p>{say('elsewhere.none')}</p>;
  return (
    <>
      <FieldSet id="town" label={say('elsewhere.town')}>
        <Choices
          type="radio"
          name="town"
          choices={towns.map(({ code: value, name, prefectureName }) => ({
            value,
            label: <Japanese>{`${prefectureName} ${name}`}</Japanese>,
          }))}
          chosen={[code]}
          onChoose={setCode}
        />
      </FieldSet>
      {town ? (
        <GoThere key={code} {...props} town={town} />
      ) : (
        <p>{say('elsewhere.town-missing')}</p>
      )}
    </>
  );
}

/** The form of the town chosen, and the way there. */
function GoThere(props: ElsewhereFormProps & { town: Town }): ReactElement {
  const { town, form, procedure, municipalityCode } = props;
  const say = useSay();
  const here = useTown(municipalityCode);
  const there = useProcedure(town.code, form.procedureCode);
  const isOffered = there.data?.isOffered && there.data.channels.includes('online');
  if (!there.data) return <Asked asked={there}>{() => null}</Asked>;
  if (!isOffered) {
    const title = say('elsewhere.not-offered', { town: town.name });
    return <Notice kind="warning" title={title} announce="status" />;
  }
  return (
    <>
      <Notice kind="information" title={town.name} announce="status">
        <FormDifferenceNote from={procedure} to={there.data} townName={town.name} />
      </Notice>
      <Leaving {...props} townName={here.data?.name ?? ''} />
    </>
  );
}

/** What becomes of the draft here is said before one goes: from there nobody reaches back. */
function Leaving(props: ElsewhereFormProps & { town: Town; townName: string }): ReactElement {
  const { town, townName } = props;
  const say = useSay();
  const [isPuttingAway, setPuttingAway] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const go = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const address = carry(props, { to: town.code, townName });
      if (isPuttingAway) await putAway(props);
      location.assign(address);
    } catch (thrown) {
      setFailure(thrown);
      setBusy(false);
    }
  };
  const label = say('elsewhere.put-away');
  return (
    <>
      <Choices
        type="checkbox"
        name="put-away"
        choices={[{ value: 'yes', label, note: say('elsewhere.put-away-note') }]}
        chosen={isPuttingAway ? ['yes'] : []}
        onChoose={(_, isChosen) => setPuttingAway(isChosen)}
      />
      {failure === null ? null : <Problem thrown={failure} />}
      <div>
        <Action
          kind="primary"
          busy={isBusy ? say('elsewhere.busy') : false}
          onClick={() => void go()}
        >
          {say('elsewhere.go', { town: town.name })}
        </Action>
      </div>
    </>
  );
}

function useOtherTowns(municipalityCode: string) {
  const { data } = useQuery({
    queryKey: ['towns'],
    queryFn: ({ signal }) => call(listTowns, {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.towns.filter(
    ({ code, kind }) => kind === 'municipality' && code !== municipalityCode,
  );
}

/** 端末に引き継ぐ — and answers with where it goes on. */
function carry(
  { draft, form, procedure }: ElsewhereFormProps,
  { to, townName }: { readonly to: string; readonly townName: string },
): string {
  const id = freshKey();
  const answers = answersToCarry(form.form, draft.answers, form.answers);
  const { origin, version, legalReason } = procedure;
  keepDraft({
    id,
    municipalityCode: to,
    owner: UNKNOWN_OWNER,
    procedureCode: form.procedureCode,
    title: form.title,
    answers,
    outlet: draft.outlet,
    version: 0,
    savedAt: new Date().toISOString(),
    carried: {
      townName,
      form: { origin, version, legalReason },
      labels: labelsOf(form.form, answers),
    },
  });
  return addressOf(to, `applications/${id}/fill?procedure=${form.procedureCode}`);
}

async function putAway({ id, municipalityCode, isOnServer }: ElsewhereFormProps): Promise<void> {
  if (isOnServer) {
    const body = { reason: null };
    await call(ownApplicationRoutes.withdrawApplication, { params: { id }, body });
  }
  forgetDraft(municipalityCode, id);
}
