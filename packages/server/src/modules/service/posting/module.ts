/** 郵送 — manifest. */
import { defineModule } from '#platform/module';

import { makeBundle } from './acts/make-bundle.ts';
import { releasePiece } from './acts/release-piece.ts';
import { resendPiece } from './acts/resend-piece.ts';
import { returnPiece } from './acts/return-piece.ts';
import { sendBundle } from './acts/send-bundle.ts';
import { turnBackPiece } from './acts/turn-back-piece.ts';
import { preparePieces, printPieces, turnBack } from './jobs.ts';
import { getBundle, getBundleFile, listBundles } from './queries/bundles.ts';
import { listPieces } from './queries/list-pieces.ts';
import { dropPiece, enterPiece } from './reactions.ts';
import { routes } from './routes.ts';

export const posting = defineModule({
  name: 'service/posting',
  title: '郵送',
  dependsOn: [
    'organisation/municipality',
    'organisation/staff',
    'registry/resident',
    'service/application',
    'service/certificate',
  ],
  permissions: {
    'posting:view_postings': '郵送の照会',
    'posting:handle_postings': '郵送の束の作成・発送・返戻の記録',
    'posting:release_held': '郵送の保留の解除・申請の差戻し',
  },
  acts: [makeBundle, releasePiece, turnBackPiece, sendBundle, returnPiece, resendPiece],
  queries: [listPieces, listBundles, getBundle, getBundleFile],
  routes,
  reactions: [enterPiece, dropPiece],
  jobs: [preparePieces, printPieces, turnBack],
  migrations: new URL('./migrations/', import.meta.url),
});
