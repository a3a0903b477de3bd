/** 申請 — manifest. */
import { registerResidentPermissions } from '#modules/service/identity-proof';
import { registerApplicants } from '#modules/service/notice';
import { registerPayable } from '#modules/service/payment';
import { defineModule } from '#platform/module';

import { addEvidence, addEvidenceForResident } from './acts/add-evidence.ts';
import { askCorrection } from './acts/ask-correction.ts';
import { correctApplication, correctForResident } from './acts/correct-application.ts';
import { decideApplication } from './acts/decide-application.ts';
import { deliverResult } from './acts/deliver-result.ts';
import { endDelegation } from './acts/end-delegation.ts';
import { receiveResult } from './acts/receive-result.ts';
import { recordDelegation } from './acts/record-delegation.ts';
import { saveDraft, saveDraftForResident } from './acts/save-draft.ts';
import { startReview } from './acts/start-review.ts';
import { submitApplication, submitForResident } from './acts/submit-application.ts';
import { withdrawApplication, withdrawForResident } from './acts/withdraw-application.ts';
import { remindDue } from './jobs.ts';
import { getApplication } from './queries/get-application.ts';
import { getApplicationForm } from './queries/get-application-form.ts';
import { getEvidence } from './queries/get-evidence.ts';
import { getFigures } from './queries/get-figures.ts';
import { getMyApplication } from './queries/get-my-application.ts';
import { getReceivedResult } from './queries/get-received-result.ts';
import { getSignatureProof } from './queries/get-signature-proof.ts';
import { listDelegations } from './queries/list-delegations.ts';
import { listHouseholdChoices } from './queries/list-household-choices.ts';
import { listIntake } from './queries/list-intake.ts';
import { listMyApplications } from './queries/list-my-applications.ts';
import { noticeApplicants } from './queries/notice-applicants.ts';
import { payable } from './queries/payable.ts';
import { notePayment, takeBackApproval } from './reactions.ts';
import { routes } from './routes.ts';

registerResidentPermissions({ resident: ['application:apply'], guest: ['application:apply'] });
registerPayable(payable);
registerApplicants(noticeApplicants);

export const application = defineModule({
  name: 'service/application',
  title: '申請',
  dependsOn: [
    'organisation/municipality',
    'organisation/staff',
    'registry/resident',
    'registry/seal-registration',
    'service/certificate',
    'service/identity-proof',
    'service/notice',
    'service/payment',
    'service/procedure',
  ],
  permissions: {
    'application:apply': 'オンラインの申請',
    'application:view_applications': '申請の照会',
    'application:enter_for_resident': '窓口・書面の申請の入力',
    'application:review_application': '申請の審査・補正の求め',
    'application:decide_application': '申請の決定',
    'application:deliver_result': '申請の結果の交付・通知',
    'application:manage_delegations': '代理・委任の記録',
  },
  acts: [
    saveDraft,
    saveDraftForResident,
    addEvidence,
    addEvidenceForResident,
    submitApplication,
    submitForResident,
    correctApplication,
    correctForResident,
    startReview,
    askCorrection,
    decideApplication,
    withdrawApplication,
    withdrawForResident,
    deliverResult,
    receiveResult,
    recordDelegation,
    endDelegation,
  ],
  queries: [
    getApplicationForm,
    listMyApplications,
    getMyApplication,
    getReceivedResult,
    listIntake,
    getApplication,
    listHouseholdChoices,
    getSignatureProof,
    getEvidence,
    getFigures,
    listDelegations,
  ],
  routes,
  reactions: [notePayment, takeBackApproval],
  jobs: [remindDue],
  migrations: new URL('./migrations/', import.meta.url),
});
