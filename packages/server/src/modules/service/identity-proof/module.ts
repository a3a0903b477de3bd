/** 本人確認 — manifest. */
import { defineModule } from '#platform/module';

import { bindCard } from './acts/bind-card.ts';
import { endBinding } from './acts/end-binding.ts';
import { endResidentSession } from './acts/end-resident-session.ts';
import { openCounterChallenge, openSignInChallenge } from './acts/open-challenge.ts';
import { proveAuthentication } from './acts/prove-authentication.ts';
import { recordDocumentProof } from './acts/record-document-proof.ts';
import { getChecklist } from './queries/get-checklist.ts';
import { findEntrance, getResidentSession } from './queries/get-resident-session.ts';
import { listBindings } from './queries/list-bindings.ts';
import { listDocumentProofs } from './queries/list-document-proofs.ts';
import { settleBindings } from './reactions.ts';
import { routes } from './routes.ts';

export const identityProof = defineModule({
  name: 'service/identity-proof',
  title: '本人確認',
  dependsOn: ['organisation/municipality', 'registry/resident'],
  permissions: {
    'identity_proof:bind_card': 'カードの結び付け',
    'identity_proof:record_document_proof': '書類による本人確認の記録',
    'identity_proof:view_proof': '本人確認の記録の照会',
    'identity_proof:enter': '住民のサインイン',
  },
  acts: [
    openSignInChallenge,
    openCounterChallenge,
    proveAuthentication,
    endResidentSession,
    bindCard,
    endBinding,
    recordDocumentProof,
  ],
  queries: [getResidentSession, findEntrance, listBindings, getChecklist, listDocumentProofs],
  routes,
  reactions: [settleBindings],
  jobs: [],
  migrations: new URL('./migrations/', import.meta.url),
});
