/** 手続の案内 — who may apply, what is needed, what it costs, whether one has to come, and why. */
import type { Procedure } from '@yakuba/contract/procedure';
import { textIn } from '@yakuba/kernel/form';
import { type ReactElement, useState } from 'react';

import { Notice } from '../../ui/Notice.tsx';
import type { PageProps } from '../app/App.tsx';
import { Link } from '../app/Link.tsx';
import { useLanguage, useSay } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { ownerOf, useSession } from '../app/session.ts';
import { useFee, useProcedure } from '../app/town.ts';
import { useTownCode } from '../app/use-place.ts';
import { listDrafts } from '../draft/kept-drafts.ts';
import { newDraftId } from '../draft/new-drafts.ts';
import { yenWords } from '../form/answer-words.ts';
import { Asked } from '../ui/Asked.tsx';
import { Badge } from '../ui/Badge.tsx';
import { Facts } from '../ui/Facts.tsx';
import { actionStyle } from '../ui/style.ts';
import { titleOf } from './find-procedures.ts';
import { factsOf } from './procedure-facts.tsx';

export function ProcedurePage({ place }: PageProps): ReactElement {
  const { say, language } = useLanguage();
  const { procedureCode = '' } = place.params;
  const asked = useProcedure(place.municipalityCode, procedureCode);
  const title = asked.data ? textIn(titleOf(asked.data), language) : say('list.title');
  return (
    <Page title={title} above={{ to: 'procedures', label: say('list.title') }}>
      <Asked asked={asked}>
        {(procedure) => (
          <>
            <p className="flex flex-wrap gap-2">
              <Badge>{say(`category.${procedure.category}`)}</Badge>
              {language === 'ja' ? null : <Badge>{procedure.title}</Badge>}
            </p>
            <Start procedure={procedure} />
            <Facts facts={factsOf(procedure, say, <Fee procedure={procedure} />)} />
            {language === 'ja' ? null : (
              <p className="text-std-16N-170 text-solid-gray-700">{say('app.only-japanese')}</p>
            )}
          </>
        )}
      </Asked>
    </Page>
  );
}

/** What it costs, told before anything is written. */
function Fee({ procedure: { fee } }: { procedure: Procedure }): ReactElement {
  const { say, language } = useLanguage();
  const asked = useFee(useTownCode(), fee?.certificateKind ?? null, 1);
  if (fee === null) return <>{say('procedure.no-fee')}</>;
  if (asked.data === undefined) return <>{say('procedure.has-fee')}</>;
  if (asked.data === null) return <>{say('fee.unset')}</>;
  return <>{say('fee.unit', { amount: yenWords(asked.data.unitYen, language) })}</>;
}

function Start({ procedure }: { procedure: Procedure }): ReactElement {
  const say = useSay();
  const municipalityCode = useTownCode();
  const { session } = useSession(municipalityCode);
  const [id] = useState(newDraftId);
  const { procedureCode } = procedure;
  if (!procedure.channels.includes('online')) {
    return (
      <Notice kind="information" title={say('procedure.not-online')}>
        <p>{say('procedure.not-online-note')}</p>
      </Notice>
    );
  }
  const draft = listDrafts(municipalityCode, ownerOf(session)).find(
    (one) => one.procedureCode === procedureCode,
  );
  const fresh = `applications/${id}/fill?procedure=${procedureCode}`;
  return (
    <div className="flex flex-col gap-3">
      {draft ? (
        <>
          <p>{say('procedure.draft')}</p>
          <Link to={`applications/${draft.id}/fill`} className={actionStyle('primary')}>
            {say('procedure.continue')}
          </Link>
        </>
      ) : null}
      <div>
        <Link to={fresh} className={actionStyle(draft ? 'secondary' : 'primary')}>
          {say(draft ? 'procedure.fresh' : 'procedure.start')}
        </Link>
      </div>
    </div>
  );
}
