/** 番号発券の権限 — what each page of the queue needs. */

export const queuePermissions = {
  call: 'queue:call_tickets',
  manage: 'queue:manage_queue',
  statistics: 'queue:view_statistics',
  close: 'queue:close_day',
} as const;
