/** 申請の経路 — which act or question answers each route. */
import {
  ownApplicationRoutes as own,
  applicationRoutes as staff,
} from '@yakuba/contract/application';

import {
  bindAct,
  bindHandler,
  bindQuery,
  type HandlerCall,
  type RouteBinding,
} from '#platform/http';

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

export const routes: readonly RouteBinding[] = [
  bindQuery(own.getApplicationForm, getApplicationForm),
  bindQuery(own.listMyApplications, listMyApplications),
  bindQuery(own.getMyApplication, getMyApplication),
  bindAct(own.saveDraft, saveDraft),
  bindAct(own.addEvidence, addEvidence),
  bindAct(own.submitApplication, submitApplication),
  bindAct(own.correctApplication, correctApplication),
  bindAct(own.withdrawApplication, withdrawApplication),
  bindHandler(own.receiveResult, 'signed-in', receive),
  bindQuery(staff.listIntake, listIntake),
  bindQuery(staff.getFigures, getFigures),
  bindQuery(staff.getApplication, getApplication),
  bindQuery(staff.listHouseholdChoices, listHouseholdChoices),
  bindQuery(staff.getSignatureProof, getSignatureProof),
  bindQuery(staff.getEvidence, getEvidence),
  bindAct(staff.saveDraftForResident, saveDraftForResident),
  bindAct(staff.addEvidenceForResident, addEvidenceForResident),
  bindAct(staff.submitForResident, submitForResident),
  bindAct(staff.correctForResident, correctForResident),
  bindAct(staff.startReview, startReview),
  bindAct(staff.askCorrection, askCorrection),
  bindAct(staff.decideApplication, decideApplication),
  bindAct(staff.withdrawForResident, withdrawForResident),
  bindAct(staff.deliverResult, deliverResult),
  bindQuery(staff.listDelegations, listDelegations),
  bindAct(staff.recordDelegation, recordDelegation),
  bindAct(staff.endDelegation, endDelegation),
];

/** The act checks and records; only then are the bytes read, and hashed once more. */
async function receive({ request, reply, input, actor, services }: HandlerCall): Promise<Buffer> {
  if (!actor) throw new TypeError('a result needs an applicant');
  const key = request.headers['idempotency-key'];
  const call = { actor, requestId: request.id };
  const released = await services.acts.run(receiveResult, {
    ...call,
    input,
    idempotencyKey: typeof key === 'string' ? key : null,
  });
  const { pdf } = await services.queries.run(getReceivedResult, { ...call, input: released });
  const name = `certificate-${released.issueId}.pdf`;
  reply.header('content-disposition', `attachment; filename="${name}"`);
  return pdf;
}
