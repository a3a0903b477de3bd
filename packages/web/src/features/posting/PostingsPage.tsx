/** 郵送 — the mail room: what waits or is held, the bundles, what went out or came back. */
import { type ReactElement, useState } from 'react';

import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Pagination } from '../../ui/Pagination.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { BundleList } from './BundleList.tsx';
import { HeldList } from './HeldList.tsx';
import { PostingTabs } from './PostingTabs.tsx';
import { ReceiptSearch } from './ReceiptSearch.tsx';
import { ReturnedList } from './ReturnedList.tsx';
import { postingsRoute } from './routes.ts';
import { SentList } from './SentList.tsx';
import { TimesLine } from './TimesLine.tsx';
import { type ListedView, usePieces } from './use-postings.ts';
import { WaitingList } from './WaitingList.tsx';

const PAGE_SIZE = 200;

export function PostingsPage(): ReactElement {
  const { view = 'waiting' } = postingsRoute.useSearch();
  const listed: ListedView = view === 'bundles' ? 'waiting' : view;
  return <Postings key={view} listed={listed} isBundles={view === 'bundles'} />;
}

interface PostingsProps {
  listed: ListedView;
  isBundles: boolean;
}

function Postings({ listed, isBundles }: PostingsProps): ReactElement {
  const [page, setPage] = useState(1);
  const [receiptNumber, setReceiptNumber] = useState<string | undefined>();
  const pieces = usePieces({ view: listed, page, receiptNumber });
  const { counts, times, total = 0 } = pieces.data ?? {};
  const List = lists[listed];
  return (
    <Page
      title="郵送"
      note={times ? <TimesLine times={times} /> : null}
      actions={
        <Button
          busy={pieces.isFetching && !pieces.isPending && '読み直しています'}
          onClick={() => void pieces.refetch()}
        >
          更新
        </Button>
      }
    >
      <PostingTabs view={isBundles ? 'bundles' : listed} counts={counts ?? {}} />
      {pieces.isError ? <ProblemNotice thrown={pieces.error} onRetry={pieces.refetch} /> : null}
      {pieces.isPending ? <Skeleton lines={6} label="郵送の一覧を読み込んでいます" /> : null}
      {isBundles ? <BundleList /> : null}
      {!isBundles && listed === 'sent' ? <ReceiptSearch onSearch={setReceiptNumber} /> : null}
      {!isBundles && pieces.data ? <List pieces={pieces.data.pieces} /> : null}
      {!isBundles && total > PAGE_SIZE ? (
        <Pagination
          label="郵送の一覧"
          page={page}
          pageCount={Math.ceil(total / PAGE_SIZE)}
          words={`全${total}件`}
          onPage={setPage}
        />
      ) : null}
    </Page>
  );
}

const lists = { waiting: WaitingList, held: HeldList, sent: SentList, returned: ReturnedList };
