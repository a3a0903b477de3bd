/** 手続の内容 — what is in force today, what waits for its publication, and every version. */
import type { ProcedureHistory } from '@yakuba/contract/procedure';
import type { ReactElement } from 'react';

import { ButtonLink, TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { useMay } from '../../../app/session.ts';
import { Badge } from '../../../ui/Badge.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { procedurePermissions } from '../permissions.ts';
import { procedureRoute } from '../routes.ts';
import { titleOf, useHistory } from '../use-procedure.ts';
import { CompareVersions } from './CompareVersions.tsx';
import { DetailList } from './DetailList.tsx';
import { FormOutline } from './FormOutline.tsx';
import { VersionSection } from './VersionSection.tsx';
import { WaitingVersion } from './WaitingVersion.tsx';

export function DetailPage(): ReactElement {
  const { procedureCode } = procedureRoute.useParams();
  const history = useHistory(procedureCode);
  const mayDraft = useMay(procedurePermissions.draft);
  const title = history.data ? titleOf(history.data) : '手続の内容';
  return (
    <Page
      title={title || '手続の内容'}
      note={history.data ? <Origin history={history.data} /> : null}
      breadcrumb={[
        { key: 'list', step: <TextLink to="/procedures">手続カタログ</TextLink> },
        { key: 'procedure', step: title },
      ]}
      actions={
        mayDraft && history.data && title !== '' ? (
          <>
            <ButtonLink to="/procedures/$procedureCode/details" params={{ procedureCode }}>
              内容を改める
            </ButtonLink>
            <ButtonLink
              to="/procedures/$procedureCode/form"
              params={{ procedureCode }}
              kind="primary"
            >
              様式を作る・直す
            </ButtonLink>
          </>
        ) : null
      }
    >
      {history.isError ? <ProblemNotice thrown={history.error} onRetry={history.refetch} /> : null}
      {history.isPending ? <Skeleton lines={6} label="手続を読み込んでいます" /> : null}
      {history.data ? <Content procedureCode={procedureCode} history={history.data} /> : null}
    </Page>
  );
}

interface ContentProps {
  procedureCode: string;
  history: ProcedureHistory;
}

function Content({ procedureCode, history }: ContentProps): ReactElement {
  const { current, versions, standards } = history;
  if (versions.length + standards.length === 0) {
    return (
      <Notice kind="error" title="この手続はありません">
        <p>手続カタログから選び直してください。</p>
      </Notice>
    );
  }
  return (
    <>
      <WaitingVersion procedureCode={procedureCode} history={history} />
      {current ? (
        <>
          {current.legalReason ? (
            <Notice kind="information" title="標準と異なる法令上の理由">
              <p>{current.legalReason}</p>
            </Notice>
          ) : null}
          <Section id="details" title="今日の内容" note={`第${current.version}版`}>
            <DetailList details={current} />
          </Section>
          <FormOutline form={current.form} />
        </>
      ) : (
        <p>今日は、この手続を公開していません。</p>
      )}
      <VersionSection procedureCode={procedureCode} history={history} />
      <CompareVersions history={history} />
    </>
  );
}

function Origin({ history: { current, versions, standards } }: { history: ProcedureHistory }) {
  if (current?.origin === 'difference') return <Badge tone="information">標準との差異あり</Badge>;
  if (standards.length > 0) return <Badge>標準</Badge>;
  return versions.length > 0 ? <Badge tone="information">独自の手続</Badge> : null;
}
