/** 証明書の権限 — what each part of these screens needs before it is offered. */

export const certificatePermissions = {
  preview: 'certificate:preview_certificate',
  issue: 'certificate:issue_certificate',
  release: 'certificate:release_certificate',
  discard: 'certificate:discard_certificate',
  list: 'certificate:list_issues',
} as const;
