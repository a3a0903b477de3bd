/** 郵送の権限 — what each part of the feature needs. */

export const postingPermissions = {
  view: 'posting:view_postings',
  handle: 'posting:handle_postings',
  release: 'posting:release_held',
} as const;
