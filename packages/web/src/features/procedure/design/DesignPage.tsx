/** 様式の作成 — opens the newest form of a procedure, or what was being written on this machine. */
import type { ProcedureHistory } from '@yakuba/contract/procedure';
import { type ReactElement, useState } from 'react';

import { TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { useMay, useSession } from '../../../app/session.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { procedurePermissions } from '../permissions.ts';
import { designRoute } from '../routes.ts';
import {
  newestDocuments,
  newestForm,
  newestVersion,
  titleOf,
  useHistory,
} from '../use-procedure.ts';
import { Designer } from './Designer.tsx';
import { keptDesign } from './kept-design.ts';

export function DesignPage(): ReactElement {
  const { procedureCode } = designRoute.useParams();
  const history = useHistory(procedureCode);
  const mayDraft = useMay(procedurePermissions.draft);
  const title = history.data ? titleOf(history.data) : '';
  return (
    <Page
      title="様式の作成"
      note={<p className="text-dns-16N-130">{title}</p>}
      breadcrumb={[
        { key: 'list', step: <TextLink to="/procedures">手続カタログ</TextLink> },
        {
          key: 'procedure',
          step: (
            <TextLink to="/procedures/$procedureCode" params={{ procedureCode }}>
              {title || '手続の内容'}
            </TextLink>
          ),
        },
        { key: 'form', step: '様式の作成' },
      ]}
    >
      {history.isError ? <ProblemNotice thrown={history.error} onRetry={history.refetch} /> : null}
      {history.isPending ? <Skeleton lines={6} label="様式を読み込んでいます" /> : null}
      {mayDraft ? null : (
        <Notice kind="information" title="見るだけです">
          <p>様式を変えるには「手続・様式の作成」の権限が要ります。</p>
        </Notice>
      )}
      {history.data ? (
        <Opened key={procedureCode} procedureCode={procedureCode} history={history.data} />
      ) : null}
    </Page>
  );
}

interface OpenedProps {
  procedureCode: string;
  history: ProcedureHistory;
}

/** Opened once: what arrives from the server later does not touch what is being written. */
function Opened({ procedureCode, history }: OpenedProps): ReactElement {
  const { municipalityCode, accountId } = useSession();
  const place = { municipalityCode, accountId, procedureCode };
  const [kept] = useState(() => keptDesign(place));
  // The same list as long as the page stands, for whatever is drawn from it.
  const [documents] = useState(() => newestDocuments(history));
  const form = newestForm(history);
  if (!form) {
    return (
      <Notice kind="error" title="この手続はありません">
        <p>手続カタログから選び直してください。</p>
      </Notice>
    );
  }
  const newest = newestVersion(history);
  const [version] = history.versions;
  return (
    <Designer
      place={place}
      saved={form}
      newest={newest}
      kept={kept}
      kind={version?.kind ?? (history.standards.length > 0 ? 'standard' : 'own')}
      documents={documents}
      standardVersion={history.standards[0]?.version ?? null}
    />
  );
}
