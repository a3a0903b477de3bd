/** 次にできること — the steps that are open to a member of staff, and why others are not. */
import type { ApplicationState, ReviewedApplication } from '@yakuba/contract/application';

import { applicationPermissions } from './permissions.ts';

/** 審査の動き — as the buttons offer them. */
export type StepChoice =
  | 'startReview'
  | 'passFormalReview'
  | 'askCorrection'
  | 'approve'
  | 'refuse'
  | 'deliver'
  | 'withdraw';

const choicesOf: Readonly<Record<ApplicationState, readonly StepChoice[]>> = {
  draft: [],
  submitted: ['startReview', 'withdraw'],
  inFormalReview: ['passFormalReview', 'askCorrection', 'refuse', 'withdraw'],
  correctionAsked: ['refuse', 'withdraw'],
  inSubstantiveReview: ['approve', 'askCorrection', 'refuse', 'withdraw'],
  approved: ['deliver', 'refuse'],
  refused: ['deliver'],
  delivered: [],
  withdrawn: [],
};

const permissionOf: Readonly<Record<StepChoice, string>> = {
  startReview: applicationPermissions.review,
  passFormalReview: applicationPermissions.review,
  askCorrection: applicationPermissions.review,
  approve: applicationPermissions.decide,
  refuse: applicationPermissions.decide,
  deliver: applicationPermissions.deliver,
  withdraw: applicationPermissions.enter,
};

type Known = Pick<
  ReviewedApplication,
  'state' | 'outlet' | 'fee' | 'steps' | 'requiresSecondPerson' | 'issueIds'
>;

interface Person {
  readonly accountId: string;
  readonly permissions: readonly string[];
}

/** できること — in the order of the buttons. */
export function stepChoices(application: Known, { permissions }: Person): StepChoice[] {
  return choicesOf[application.state].filter((choice) => {
    if (!permissions.includes(permissionOf[choice])) return false;
    // The applicant receives an electronic copy; then it is delivered by itself.
    return !(choice === 'deliver' && isReceivedByApplicant(application));
  });
}

/** 待っていること — a sentence, where nothing or less can be done now; null otherwise. */
export function waitingFor(application: Known, person: Person): string | null {
  const { state, fee } = application;
  const mayDecide = person.permissions.includes(applicationPermissions.decide);
  if (state === 'correctionAsked') return '申請した方の補正を待っています。';
  if (isReceivedByApplicant(application))
    return '申請した方が、電子交付の証明書を受け取るのを待っています。';
  if (state === 'delivered' || state === 'withdrawn') return 'この申請は終わっています。';
  if (state !== 'inSubstantiveReview') return null;
  if (!mayDecide) return '決裁者の決定を待っています。';
  if (isOwnReview(application, person)) {
    return 'この申請はあなたが審査しました。処分の決定は、審査していない決裁者が行います。';
  }
  if (fee.state === 'requested' || fee.state === 'at-counter') {
    return '手数料の入金をまだ確かめられません。入金の後に承認できます。';
  }
  return null;
}

/** 審査した人が決められないか — a disposition is decided by somebody else. */
export function isOwnReview(
  { steps, requiresSecondPerson }: Pick<Known, 'steps' | 'requiresSecondPerson'>,
  { accountId }: Person,
): boolean {
  const reviewing = ['startReview', 'passFormalReview', 'askCorrection'];
  return (
    requiresSecondPerson &&
    steps.some(({ move, actorId }) => reviewing.includes(move) && actorId === accountId)
  );
}

function isReceivedByApplicant({ state, outlet, issueIds }: Known): boolean {
  return state === 'approved' && outlet === 'electronic' && issueIds.length > 0;
}
