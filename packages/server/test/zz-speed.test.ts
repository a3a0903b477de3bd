import { createWorker } from '../src/app.ts';
import { test } from 'node:test';
import { certificateTown, clerk, issueInput, putRows } from '#harness/certificate-town';
import { residentRow } from '#harness/resident-row';
import { createTypesetter } from '#platform/printing';
import { issueCertificate } from '../src/modules/service/certificate/acts/issue-certificate.ts';
import { certificateKindOf } from '../src/modules/service/certificate/printing/kinds.ts';

test('speed', async () => {
  const town = await certificateTown();
  const N = 300;
  const rows = [];
  for (let h = 0; h < N; h += 1) for (let m = 0; m < 3; m += 1) for (let v = 1; v <= 3; v += 1)
    rows.push(residentRow({ addresseeNumber: String(10000 + h * 10 + m), householdNumber: String(5000 + h), historyNumber: v, householdOrder: m + 1,
      relationship: ['世帯主', '妻', '子'][m], fullName: `試験　${h}の${m}`, headOfHouseholdName: `試験　${h}の0`, dateOfBirth: '1980-01-01' }));
  for (let v = 1; v <= 3; v += 1) await putRows(town, rows.filter((r) => r.historyNumber === v));
  const run = (h: number) => town.app.acts.run(issueCertificate, { actor: clerk(), input: issueInput({ selection: { kind: 'household', householdNumber: String(5000 + h) } }), idempotencyKey: crypto.randomUUID(), requestId: null });
  await run(0); await town.worker.drain();
  let t = performance.now();
  for (let h = 0; h < 50; h += 1) await run(h);
  console.error('issue one after another', (performance.now() - t) / 50);
  t = performance.now();
  await Promise.all(Array.from({ length: N }, (_, h) => run(h)));
  console.error('issue concurrent', (performance.now() - t) / N);
  t = performance.now();
  const done = await createWorker(town.app, Number(process.env['W'] ?? 4)).drain();
  console.error('print', done, (performance.now() - t) / done);
  const [size] = await town.owner`select avg(length(pdf))::int as n from certificate.document`;
  console.error('bytes', size);
  // typesetting alone
  const ts = createTypesetter();
  const views = [] as any[];
  for (let h = 0; h < 100; h += 1) views.push(await town.app.database.read('990001', (r) => certificateKindOf('household').view(r, { kind: 'household', selection: { kind: 'household', householdNumber: String(5000 + h) }, options: { items: [], hasHistory: false, hasKana: false, isKatagakiOmitted: false }, isOfficialUse: false }, { municipalityCode: '990001', today: '2024-06-03' })));
  const form = { prefectureName: '架空県', municipalityName: '架空郡若葉町', shortName: '若葉町', certifierTitle: '若葉町長', certifierName: '架空　一郎', seal: '若葉町長之印', sealNote: '', isSample: false, overflowPolicy: 'limit', hasKana: false } as const;
  const render = (v: any, i: number) => { const pr = certificateKindOf('household').prepare(ts, { content: v.content as never, form, issueNumber: `x ${i}`, issuedOn: '2024-06-03', issuedAt: town.clock.now(), isOfficialUse: false, verification: null } as never); ts.pdf(pr.request); };
  render(views[0], 0);
  t = performance.now();
  views.forEach(render);
  console.error('typesetting alone', (performance.now() - t) / views.length);
  t = performance.now();
  for (let h = 0; h < 100; h += 1) await town.app.database.read('990001', (r) => certificateKindOf('household').view(r, { kind: 'household', selection: { kind: 'household', householdNumber: String(5000 + h) }, options: { items: [], hasHistory: false, hasKana: false, isKatagakiOmitted: false }, isOfficialUse: false }, { municipalityCode: '990001', today: '2024-06-03' }));
  console.error('view alone', (performance.now() - t) / 100);
});
