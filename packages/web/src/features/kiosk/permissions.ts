/** コンビニ交付の権限 — what each part of the feature needs. */

export const kioskPermissions = {
  service: 'kiosk:view_service',
  set: 'kiosk:set_service',
  stop: 'kiosk:stop_service',
  requests: 'kiosk:view_requests',
} as const;
