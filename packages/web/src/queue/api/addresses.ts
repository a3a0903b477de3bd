/**
 * 通信のアドレス — those of the contract that the queue's own pages call, written out so that the
 * whole contract and its checks need not be loaded onto a telephone. A test holds them together.
 */

const town = '/api/queue/towns/:municipalityCode';

export const addresses = {
  streamMenu: `${town}/menu/events`,
  getReception: `${town}/reception`,
  takeTicket: `${town}/tickets`,
  arriveBooked: `${town}/arrivals`,
  streamDisplay: `${town}/display/events`,
  followTicket: `${town}/followed/:code`,
  streamTicket: `${town}/followed/:code/events`,
  subscribe: `${town}/followed/:code/subscription`,
  listSlots: `${town}/slots`,
  book: `${town}/bookings`,
  cancelBooking: `${town}/bookings/:code/cancel`,
} as const;
export type AddressName = keyof typeof addresses;

/** アドレス — with the town and the code put in. */
export function addressOf(
  name: AddressName,
  { municipalityCode, code = '' }: { readonly municipalityCode: string; readonly code?: string },
): string {
  return addresses[name]
    .replace(':municipalityCode', municipalityCode)
    .replace(':code', encodeURIComponent(code));
}
