/**
 * 検査用の隣町の住民 — somebody of the other town who bears the very number of a person of this
 * one, and a card that is bound to them there.
 */
import { saveBindings } from '#modules/service/identity-proof';

import { saveRows } from '../../src/modules/registry/resident/store.ts';
import { type CardTown, HOME } from './card-town.ts';
import { OTHER_TOWN } from './database.ts';
import { type Client, clientOf } from './office.ts';
import { residentRow } from './resident-row.ts';

/** Signed in by card in the other town. */
export async function signInNeighbour(town: CardTown, addresseeNumber: string): Promise<Client> {
  const { app, simulator, clock, server } = town;
  const row = residentRow({ addresseeNumber, residentRecordCode: null, individualNumber: null });
  await app.database.write(OTHER_TOWN, (tx) =>
    saveRows(tx, OTHER_TOWN, [{ before: null, after: row }]),
  );
  const card = await simulator.issueCard({ holder: { ...HOME, fullName: '隣町　住人' } });
  const now = clock.now();
  await app.database.write(OTHER_TOWN, (tx) =>
    saveBindings(tx, [
      {
        municipalityCode: OTHER_TOWN,
        id: crypto.randomUUID(),
        addresseeNumber,
        kind: 'authentication',
        serialNumber: card.serialNumbers.authentication,
        notBefore: new Date(now.getTime() - 86_400_000),
        notAfter: new Date(now.getTime() + 365 * 86_400_000),
        holderDigest: null,
        isSimulated: true,
        origin: 'counter',
        boundAt: now,
      },
    ]),
  );
  const body = await town.signInBody(card, OTHER_TOWN);
  const answer = await town.visitor().post('/api/resident-session', body);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  return clientOf(server, cookie, (answer.json() as { csrfToken: string }).csrfToken);
}
