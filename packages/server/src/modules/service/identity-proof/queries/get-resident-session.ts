/** 今のサインインの照会 — what the screens of a resident show of the session. */
import { z } from 'zod';

import { findProfile } from '#modules/organisation/municipality';
import { defineQuery } from '#platform/act';

import { SIMULATED_LABEL } from '../model.ts';
import { ENTER } from '../rules/resident-permissions.ts';
import { findResidentSession } from './find-resident-session.ts';

/** By the digest of the token, which the caller holds; null once the session is over. */
export const getResidentSession = defineQuery({
  name: 'identity_proof:get_resident_session',
  title: '住民のサインインの照会',
  permission: ENTER,
  input: z.object({ tokenDigest: z.string() }),
  run: async (reader, { tokenDigest }, { municipalityCode, now, today }) => {
    const [session, profile] = await Promise.all([
      findResidentSession(reader, { municipalityCode, tokenDigest }, now),
      findProfile(reader, municipalityCode, today),
    ]);
    if (!session) return null;
    return {
      municipalityCode,
      municipalityName: profile?.name ?? '',
      kind: session.kind,
      addresseeNumber: session.addresseeNumber,
      idleSeconds: session.idleSeconds,
      absoluteUntil: new Date(session.absoluteUntil).toISOString(),
      label: session.isSimulated ? SIMULATED_LABEL : null,
    };
  },
  access: () => null,
});

/** 入口の有無 — whether the town receives residents here at all. */
export const findEntrance = defineQuery({
  name: 'identity_proof:find_entrance',
  title: '住民の入口の照会',
  permission: ENTER,
  input: z.object({}),
  run: async (reader, _input, { municipalityCode, today }) => {
    const profile = await findProfile(reader, municipalityCode, today);
    return profile?.kind === 'municipality';
  },
  access: () => null,
});
