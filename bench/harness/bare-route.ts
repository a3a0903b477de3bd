/**
 * 素の経路 — a bare Fastify route that asks the same of the database as the owner: no session, no
 * permission, no tenancy, no record of the read.
 */
import Fastify from 'fastify';

import { getResidentRecord } from '../../packages/server/src/modules/registry/resident/queries/get-resident-record.ts';
import { systemActor } from '../../packages/server/src/platform/authorisation/index.ts';
import { connect, type Reader } from '../../packages/server/src/platform/database/index.ts';

const town = process.env['BENCH_TOWN'] ?? '';
const sql = connect(process.env['DATABASE_URL'] ?? '', { connections: 16 });
const permissions = [
  'resident:view_resident_record',
  'resident:view_individual_number',
  'resident:view_record_code',
  'resident:view_registered_domicile',
  'resident:view_residence_status',
];
const actor = systemActor(town, 'bench', permissions);
const app = Fastify({ logger: false });

app.get('/api/ready', () => ({ status: 'ready' }));
app.get('/api/resident/residents/:addresseeNumber', (request) => {
  const now = new Date();
  const context = { municipalityCode: town, actor, now, today: now.toISOString().slice(0, 10) };
  return getResidentRecord.run(sql as unknown as Reader, request.params as never, context);
});

await app.listen({ host: '127.0.0.1', port: Number(process.env['PORT']) });
