/** 発送待ち — all are chosen at first; the chosen become one bundle. */
import { useNavigate } from '@tanstack/react-router';
import { BUNDLE_PIECES_MAX, type PostingPiece, postingRoutes } from '@yakuba/contract/posting';
import { type ReactElement, useMemo, useState } from 'react';

import { call } from '../../api/client.ts';
import { submissionKeys } from '../../api/submission-key.ts';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { useMay } from '../../app/session.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { type Column, Table } from '../../ui/Table.tsx';
import { postingPermissions } from './permissions.ts';
import {
  contentColumn,
  receiptColumn,
  recipientColumn,
  submittedColumn,
} from './piece-columns.tsx';
import { useAfterPosting } from './use-postings.ts';

export function WaitingList({ pieces }: { pieces: readonly PostingPiece[] }): ReactElement {
  const mayHandle = useMay(postingPermissions.handle);
  const [left, leave] = useState<ReadonlySet<string>>(new Set());
  const ready = pieces.filter(({ isMade }) => isMade).slice(0, BUNDLE_PIECES_MAX);
  const chosen = ready.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const making = pieces.filter(({ isMade }) => !isMade).length;
  const choose = (id: string) =>
    leave((held) => {
      const next = new Set(held);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const all = () => leave(chosen.length > 0 ? new Set(ready.map(({ id }) => id)) : new Set());
  const choice = choiceColumn({ chosen: new Set(chosen), choose });
  return (
    <Section
      id="waiting"
      title="発送待ち"
      note={making > 0 ? `証明書を作成中 ${making}件` : null}
      actions={
        mayHandle && ready.length > 0 ? (
          <>
            <Button kind="quiet" onClick={all}>
              {chosen.length > 0 ? 'すべて外す' : 'すべて選ぶ'}
            </Button>
            <MakeBundle chosen={chosen} />
          </>
        ) : null
      }
    >
      <Table
        caption="発送を待つ郵便物"
        hideCaption
        columns={mayHandle ? [choice, ...columns] : columns}
        rows={pieces}
        rowKey={({ id }) => id}
        empty="発送を待つ郵便物はありません。郵便で受け取る申請が承認されると、ここに並びます。"
      />
    </Section>
  );
}

const columns = [receiptColumn, recipientColumn, contentColumn, submittedColumn];

function choiceColumn({
  chosen,
  choose,
}: {
  chosen: ReadonlySet<string>;
  choose: (id: string) => void;
}): Column<PostingPiece> {
  return {
    id: 'choice',
    header: '束に入れる',
    kind: 'fit',
    cell: ({ id, receiptNumber, isMade }) =>
      isMade ? (
        <label className="flex min-h-11 min-w-11 cursor-pointer items-center justify-center">
          <input
            type="checkbox"
            className="size-5"
            checked={chosen.has(id)}
            onChange={() => choose(id)}
          />
          <span className="sr-only">{`${receiptNumber}を束に入れる`}</span>
        </label>
      ) : (
        '作成中'
      ),
  };
}

function MakeBundle({ chosen }: { chosen: readonly string[] }): ReactElement {
  const navigate = useNavigate();
  const afterPosting = useAfterPosting();
  const keys = useMemo(() => submissionKeys(), []);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const make = async () => {
    const body = { pieceIds: [...chosen] };
    setBusy(true);
    setFailure(null);
    try {
      const idempotencyKey = keys.keyFor(body);
      const { id } = await call(postingRoutes.makeBundle, { body }, { idempotencyKey });
      keys.finish();
      await navigate({ to: '/certificates/postings/$bundleId', params: { bundleId: id } });
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(false);
      await afterPosting();
    }
  };
  return (
    <>
      <Button
        kind="primary"
        busy={isBusy && '束を作っています'}
        disabled={chosen.length === 0}
        onClick={() => void make()}
      >
        {`${chosen.length}件を束にして印刷する`}
      </Button>
      {failure ? <ProblemNotice thrown={failure} /> : null}
    </>
  );
}
