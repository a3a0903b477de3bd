/** 郵送の束 — how far it is, its file to print, what to compare, and the posting. */
import { bundleStates, mailKinds, type PostingBundle } from '@yakuba/contract/posting';
import type { ReactElement } from 'react';
import { TextLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { useMay } from '../../app/session.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { DescriptionList } from '../../ui/DescriptionList.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { dateWords, instantWords } from '../resident/words/date-words.ts';
import { BundleFile } from './BundleFile.tsx';
import { bundleTones } from './BundleList.tsx';
import { BundlePieces } from './BundlePieces.tsx';
import { PulledNotice } from './PulledNotice.tsx';
import { postingPermissions } from './permissions.ts';
import { bundleRoute } from './routes.ts';
import { SendForm } from './SendForm.tsx';
import { useBundle } from './use-postings.ts';

export function BundlePage(): ReactElement {
  const { bundleId } = bundleRoute.useParams();
  const bundle = useBundle(bundleId);
  const mayHandle = useMay(postingPermissions.handle);
  const held = bundle.data;
  const isPrinted = held?.state === 'ready' || held?.state === 'sent';
  return (
    <Page
      title="郵送の束"
      note={held ? <Badge tone={bundleTones[held.state]}>{bundleStates[held.state]}</Badge> : null}
      breadcrumb={[
        { key: 'list', step: <TextLink to="/certificates/postings">郵送</TextLink> },
        { key: 'bundle', step: held?.number ?? '束' },
      ]}
      actions={
        <Button
          busy={bundle.isFetching && !bundle.isPending && '読み直しています'}
          onClick={() => void bundle.refetch()}
        >
          更新
        </Button>
      }
    >
      {bundle.isError ? <ProblemNotice thrown={bundle.error} onRetry={bundle.refetch} /> : null}
      {bundle.isPending ? <Skeleton lines={6} label="束を読み込んでいます" /> : null}
      {held?.state === 'sent' ? <PulledNotice pieces={held.pieces} /> : null}
      {held ? <Progress bundle={held} /> : null}
      {held && mayHandle && isPrinted ? <BundleFile bundle={held} /> : null}
      {held && isPrinted ? <BundlePieces pieces={held.pieces} /> : null}
      {held?.state === 'ready' && mayHandle ? <SendForm bundle={held} /> : null}
    </Page>
  );
}

function Progress({ bundle }: { bundle: PostingBundle }): ReactElement {
  const { pieceCount, doneCount, enclosedCount, state, sentOn, mailKind } = bundle;
  const heldCount = doneCount - enclosedCount;
  const isUnderWay = state === 'preparing' || state === 'printing';
  return (
    <Section id="progress" title={bundle.number} card>
      <div className="flex flex-col gap-4">
        {isUnderWay ? (
          <div role="status">
            <ProgressBar
              id="bundle-progress"
              label={bundleStates[state]}
              done={doneCount}
              total={pieceCount}
              words={`${doneCount} / ${pieceCount} 件`}
            />
          </div>
        ) : null}
        {heldCount > 0 ? (
          <Notice kind="warning" title={`${heldCount}件は保留に回しました`}>
            <TextLink to="/certificates/postings" search={{ view: 'held' }}>
              保留の一覧で理由を見る
            </TextLink>
          </Notice>
        ) : null}
        <DescriptionList
          columns={2}
          items={[
            { term: '郵便物', value: `${enclosedCount}件` },
            { term: '封入する用紙', value: `${bundle.sheets}枚` },
            { term: '作成', value: instantWords(bundle.madeAt) },
            { term: '作成した職員', value: bundle.staffName },
            ...(sentOn === null || mailKind === null
              ? []
              : [{ term: '発送', value: `${dateWords(sentOn)}　${mailKinds[mailKind]}` }]),
          ]}
        />
      </div>
    </Section>
  );
}
