/** 郵送の一覧 — what waits, is held, was sent or came back; and how long it takes. */
import { type PostingPiece, type PostingTimes, postingRoutes } from '@yakuba/contract/posting';

import { readCertificateSubjects } from '#modules/registry/resident';
import { findSettledIssues } from '#modules/service/certificate';
import { defineQuery } from '#platform/act';
import type { Reader } from '#platform/database';

import { registeredDestination } from '../rules/destination.ts';
import { pieceColumns } from './load-piece.ts';
import { type FoundPiece, pieceAnswer } from './piece-answer.ts';

const PAGE = 200;
const HOUR_SECONDS = 3_600;
const TIMES_DAYS = 90;
const DAY_MILLISECONDS = 86_400_000;

interface Counts {
  readonly waiting: number;
  readonly held: number;
  readonly sent: number;
  readonly returned: number;
}

interface Answer {
  readonly pieces: PostingPiece[];
  readonly total: number;
  readonly counts: Counts;
  readonly times: PostingTimes;
}

export const listPieces = defineQuery({
  name: 'posting:list_pieces',
  title: '郵送の一覧',
  permission: 'posting:view_postings',
  input: postingRoutes.listPieces.query,
  run: async (reader, given, { municipalityCode, now }): Promise<Answer> => {
    const { view, receiptNumber = null, page } = given;
    const isPast = view === 'sent' || view === 'returned';
    const order = isPast ? reader`p.sent_at desc, p.id` : reader`p.submitted_at, p.id`;
    const [rows, counts, times] = await Promise.all([
      reader<(FoundPiece & { readonly total: number })[]>`
        select ${pieceColumns(reader)}, e.ordinal, e.check_code, count(*) over ()::int as total
        from posting.piece p
        left join posting.enclosure e
          on e.municipality_code = p.municipality_code and e.piece_id = p.id
        where p.municipality_code = ${municipalityCode} and p.state = ${view}
          and (p.state <> 'returned' or not ${followed(reader)})
          and (${receiptNumber}::text is null or p.receipt_number = ${receiptNumber})
        order by ${order} limit ${PAGE} offset ${(page - 1) * PAGE}`,
      countStates(reader, municipalityCode),
      findTimes(reader, municipalityCode, now),
    ]);
    const made = await findSettledIssues(
      reader,
      municipalityCode,
      rows.flatMap(({ issueIds }) => issueIds),
    );
    const settled = new Set(made);
    const answers = rows.map(({ total: _, ...row }) => pieceAnswer(row, settled));
    const pieces = await withRegistered(reader, municipalityCode, answers);
    return { pieces, total: rows[0]?.total ?? 0, counts, times };
  },
  access: ({ pieces }) =>
    pieces.length === 0
      ? null
      : {
          subjects: [...new Set(pieces.map(({ recipientNumber }) => recipientNumber))],
          items: ['郵送の宛先'],
        },
});

/** 再送された — the piece `p`: what came back went out again, and nothing is left to do. */
function followed(reader: Reader) {
  return reader`exists (
    select 1 from posting.piece n where n.municipality_code = p.municipality_code
      and n.application_id = p.application_id and n.attempt > p.attempt)`;
}

async function countStates(reader: Reader, municipalityCode: string): Promise<Counts> {
  const [row] = await reader<Counts[]>`
    select count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'held')::int as held,
      count(*) filter (where state = 'sent')::int as sent,
      count(*) filter (where state = 'returned' and not ${followed(reader)})::int as returned
    from posting.piece p where municipality_code = ${municipalityCode}
      and state in ('waiting', 'held', 'sent', 'returned')`;
  return row ?? { waiting: 0, held: 0, sent: 0, returned: 0 };
}

/** 住民票の住所 — where a piece is held because it would go elsewhere, to compare the two. */
async function withRegistered(
  reader: Reader,
  municipalityCode: string,
  pieces: PostingPiece[],
): Promise<PostingPiece[]> {
  const shown = pieces.filter(
    ({ holds }) => holds.includes('address-differs') && !holds.includes('suppressed'),
  );
  if (shown.length === 0) return pieces;
  const subjects = await readCertificateSubjects(reader, municipalityCode, {
    kind: 'people',
    addresseeNumbers: [...new Set(shown.map(({ recipientNumber }) => recipientNumber))],
  });
  const rows = new Map(subjects.map(({ current }) => [current.addresseeNumber, current]));
  return pieces.map((piece) => {
    const row = shown.includes(piece) ? rows.get(piece.recipientNumber) : undefined;
    return row ? { ...piece, registered: registeredDestination(row) } : piece;
  });
}

/** 申請から発送まで — of the first posting of each; a return does not shorten it. */
async function findTimes(
  reader: Reader,
  municipalityCode: string,
  now: Date,
): Promise<PostingTimes> {
  const since = new Date(now.getTime() - TIMES_DAYS * DAY_MILLISECONDS).toISOString();
  const [[sent], [open]] = await Promise.all([
    reader<Omit<PostingTimes, 'oldestWaitingAt'>[]>`
      select count(*)::int as count,
        percentile_cont(0.5) within group (order by hours)::float8 as median_hours,
        max(hours)::float8 as longest_hours
      from (
        select extract(epoch from sent_at - submitted_at) / ${HOUR_SECONDS} as hours
        from posting.piece where municipality_code = ${municipalityCode}
          and sent_at >= ${since} and attempt = 1) taken`,
    reader<{ at: Date | null }[]>`
      select min(submitted_at) as at from posting.piece
      where municipality_code = ${municipalityCode}
        and state in ('waiting', 'held', 'reserved', 'prepared')`,
  ]);
  const none = { count: 0, medianHours: null, longestHours: null };
  return { ...(sent ?? none), oldestWaitingAt: open?.at?.toISOString() ?? null };
}
