/** コンビニ交付 — public face: the doors and routes of the centre's own listener. */
export { openCentreDoors } from './exchange/centre-doors.ts';
export { centreRoutes } from './exchange/centre-routes.ts';
