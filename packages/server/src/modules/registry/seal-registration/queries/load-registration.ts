/** 登録の読出し — registrations with what has become of them. */
import type { Reader } from '#platform/database';

import type { StoredRegistration } from '../model.ts';
import { refuse } from '../refusals.ts';

/** 登録の選び方 — by one of its numbers or by its person. */
export interface RegistrationChoice {
  readonly id?: string;
  readonly addresseeNumber?: string;
  readonly registrationNumber?: string;
  readonly cardNumber?: string;
}

/** Newest application first. */
export async function readRegistrations(
  reader: Reader,
  municipalityCode: string,
  choice: RegistrationChoice,
): Promise<StoredRegistration[]> {
  const {
    id = null,
    addresseeNumber = null,
    registrationNumber = null,
    cardNumber = null,
  } = choice;
  return reader<StoredRegistration[]>`
    select r.id, r.addressee_number, r.inscription, r.applied_on, r.applicant, r.imprint_hash,
      r.width_mm, r.height_mm, r.was_adult_ward, r.inquiry_number, r.reply_by,
      coalesce(e.kind, case when g.id is null then 'inquiring' else 'registered' end) as status,
      g.registration_number, g.card_number, g.effective_on as registered_on
    from seal_registration.registration r
    left join seal_registration.step g on g.municipality_code = r.municipality_code
      and g.registration_id = r.id and g.kind = 'registered'
    left join seal_registration.step e on e.municipality_code = r.municipality_code
      and e.registration_id = r.id and e.kind in ('lapsed', 'cancelled')
    where r.municipality_code = ${municipalityCode}
      and (${id}::uuid is null or r.id = ${id}::uuid)
      and (${addresseeNumber}::text is null or r.addressee_number = ${addresseeNumber}::text)
      and (${registrationNumber}::text is null
        or g.registration_number = ${registrationNumber}::text)
      and (${cardNumber}::text is null or g.card_number = ${cardNumber}::text)
    order by r.applied_at desc, r.id desc`;
}

/** The person's acts on seals wait for each other; then the registration is read. */
export async function loadRegistration(
  reader: Reader,
  municipalityCode: string,
  id: string,
): Promise<StoredRegistration> {
  const [found] = await readRegistrations(reader, municipalityCode, { id });
  if (!found) throw refuse('seal_registration.registration.not_found');
  await lockPerson(reader, municipalityCode, found.addresseeNumber);
  const [current] = await readRegistrations(reader, municipalityCode, { id });
  return current ?? found;
}

/** 一人ずつの処理 — whatever concerns a person's seal is done one after another. */
export async function lockPerson(
  reader: Reader,
  municipalityCode: string,
  addresseeNumber: string,
): Promise<void> {
  const lockName = `seal-registration/${municipalityCode}/${addresseeNumber}`;
  await reader`select pg_advisory_xact_lock(hashtextextended(${lockName}, 0))`;
}

/** 登録中・照会中の印鑑 — of a person; null when there is none. */
export async function findHeld(
  reader: Reader,
  municipalityCode: string,
  addresseeNumber: string,
): Promise<StoredRegistration | null> {
  const all = await readRegistrations(reader, municipalityCode, { addresseeNumber });
  return all.find(({ status }) => status === 'registered' || status === 'inquiring') ?? null;
}
