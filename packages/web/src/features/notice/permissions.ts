/** お知らせの権限 — what each part of the feature needs. */

export const noticePermissions = {
  view: 'notice:view_messages',
  compose: 'notice:compose_message',
  approve: 'notice:approve_message',
  setTopics: 'notice:set_topics',
} as const;
