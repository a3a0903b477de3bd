/** 申請の権限 — what each part of these screens needs before it is offered. */

export const applicationPermissions = {
  view: 'application:view_applications',
  enter: 'application:enter_for_resident',
  review: 'application:review_application',
  decide: 'application:decide_application',
  deliver: 'application:deliver_result',
} as const;
