/** 束の照会 — the bundles of the mail room, one with its pieces, and its file. */
import { type PostingBundle, type PostingPiece, postingRoutes } from '@yakuba/contract/posting';
import { z } from 'zod';

import { nameOfActor, staffNames } from '#modules/organisation/staff';
import { defineQuery } from '#platform/act';
import type { Reader } from '#platform/database';

import type { StoredBundle } from '../model.ts';
import { refuse } from '../refusals.ts';
import { pieceColumns } from './load-piece.ts';
import { type FoundPiece, pieceAnswer } from './piece-answer.ts';

const BUNDLES_MAX = 60;

type Row = StoredBundle & {
  readonly enclosedCount: number;
  readonly reservedCount: number;
  readonly sheets: number;
};

type Answer = PostingBundle & { readonly pieces: PostingPiece[] };

export const listBundles = defineQuery({
  name: 'posting:list_bundles',
  title: '郵送の束の一覧',
  permission: 'posting:view_postings',
  input: z.object({}),
  run: async (reader, _input, { municipalityCode }): Promise<{ bundles: PostingBundle[] }> => {
    const rows = await findBundles(reader, municipalityCode, null);
    return { bundles: await bundleAnswers(reader, municipalityCode, rows) };
  },
  access: () => null,
});

export const getBundle = defineQuery({
  name: 'posting:get_bundle',
  title: '郵送の束の照会',
  permission: 'posting:view_postings',
  input: postingRoutes.getBundle.params,
  run: async (reader, { id }, { municipalityCode }): Promise<Answer> => {
    const [rows, pieces] = await Promise.all([
      findBundles(reader, municipalityCode, id),
      reader<FoundPiece[]>`
        select ${pieceColumns(reader)}, e.ordinal, e.check_code
        from posting.enclosure e
        join posting.piece p on p.municipality_code = e.municipality_code and p.id = e.piece_id
        where e.municipality_code = ${municipalityCode} and e.bundle_id = ${id}
        order by e.ordinal`,
    ]);
    const [bundle] = await bundleAnswers(reader, municipalityCode, rows);
    if (!bundle) throw refuse('posting.bundle.not_found');
    const made = new Set(pieces.flatMap(({ issueIds }) => issueIds));
    return { ...bundle, pieces: pieces.map((piece) => pieceAnswer(piece, made)) };
  },
  access: ({ pieces }) =>
    pieces.length === 0
      ? null
      : {
          subjects: [...new Set(pieces.map(({ recipientNumber }) => recipientNumber))],
          items: ['郵送の宛先'],
        },
});

export interface BundleFile {
  readonly number: string;
  readonly pdf: Buffer;
  readonly subjects: string[];
}

/** The file holds certificates: every opening is recorded with the people it is of. */
export const getBundleFile = defineQuery({
  name: 'posting:get_bundle_file',
  title: '郵送の印刷用ファイルの取出し',
  permission: 'posting:handle_postings',
  input: postingRoutes.getBundleFile.params,
  run: async (reader, { id }, { municipalityCode }): Promise<BundleFile> => {
    const [file] = await reader<BundleFile[]>`
      select b.number, f.pdf, array(
          select distinct p.recipient_number from posting.piece p
          where p.municipality_code = b.municipality_code and p.bundle_id = b.id) as subjects
      from posting.bundle b
      join posting.bundle_file f
        on f.municipality_code = b.municipality_code and f.bundle_id = b.id
      where b.municipality_code = ${municipalityCode} and b.id = ${id}`;
    if (!file) throw refuse('posting.bundle.no_file');
    return file;
  },
  access: ({ subjects }) => ({ subjects, items: ['証明書', '郵送の宛先'] }),
});

async function findBundles(
  reader: Reader,
  municipalityCode: string,
  id: string | null,
): Promise<Row[]> {
  return reader<Row[]>`
    select b.id, b.number, b.state, b.piece_count, b.made_at, b.staff_id, b.mail_kind, b.sent_on,
      (select count(*) from posting.piece p where p.municipality_code = b.municipality_code
        and p.bundle_id = b.id and p.state = 'reserved')::int as reserved_count,
      coalesce(e.enclosed, 0)::int as enclosed_count, coalesce(e.sheets, 0)::int as sheets
    from posting.bundle b
    left join lateral (
      select count(*) as enclosed, sum(c.sheets) as sheets from posting.enclosure c
      where c.municipality_code = b.municipality_code and c.bundle_id = b.id) e on true
    where b.municipality_code = ${municipalityCode} and (${id}::uuid is null or b.id = ${id}::uuid)
    order by b.made_at desc, b.number desc limit ${BUNDLES_MAX}` as unknown as Promise<Row[]>;
}

async function bundleAnswers(
  reader: Reader,
  municipalityCode: string,
  rows: readonly Row[],
): Promise<PostingBundle[]> {
  const staff = rows.map(({ staffId }) => staffId);
  const names = await staffNames(reader, municipalityCode, staff);
  return rows.map(({ reservedCount, madeAt, ...row }) => ({
    ...row,
    staffName: nameOfActor(names, row.staffId),
    madeAt: madeAt.toISOString(),
    doneCount: row.pieceCount - reservedCount,
  }));
}
