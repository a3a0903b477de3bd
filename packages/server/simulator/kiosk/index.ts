/** コンビニ交付（模擬） — certificates of the connection, the centre, and the machine in the shop. */
export { type Centre, CentreRefused, type KioskOrder, openCentre } from './centre.ts';
export {
  CENTRE_NAME,
  type ConnectionCertificates,
  type KeyedCertificate,
  makeConnectionCertificates,
} from './certificates.ts';
export { type KioskMachine, serveKiosk, type TableCard } from './serve-kiosk.ts';
