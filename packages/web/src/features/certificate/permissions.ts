/** 証明書の権限 — what each part of these screens needs before it is offered. */

export const certificatePermissions = {
  preview: 'certificate:preview_certificate',
  issue: 'certificate:issue_certificate',
  release: 'certificate:issue_certificate',
  discard: 'certificate:issue_certificate',
  list: 'certificate:view_issue_history',
} as const;
