/** 予約の控え — a booking as it stands behind the `#` of its page: to be bookmarked, kept nowhere. */

export interface KeptBooking {
  /** 取消しの符号 */
  readonly bookingCode: string;
  /** 発券機で入力する6桁 */
  readonly arrivalNumber: string;
  readonly startsAt: string;
}

export function bookingHash({ bookingCode, arrivalNumber, startsAt }: KeptBooking): string {
  return `#${bookingCode}~${arrivalNumber}~${new Date(startsAt).getTime() / 60_000}`;
}

/** Null where it is none. */
export function readBooking(hash: string): KeptBooking | null {
  const [, bookingCode, arrivalNumber, minutes] =
    /^#([A-Za-z0-9_-]{22})~(\d{6})~(\d{8,9})$/.exec(hash) ?? [];
  if (!bookingCode || !arrivalNumber || !minutes) return null;
  const startsAt = new Date(Number(minutes) * 60_000).toISOString();
  return { bookingCode, arrivalNumber, startsAt };
}
