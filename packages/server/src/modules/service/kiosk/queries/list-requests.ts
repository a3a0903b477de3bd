/** 請求の一覧 — of a day in Japan; with `isUnsettled`, those sent and never reported as printed. */
import { certificateKinds, sealCertificateKinds } from '@yakuba/contract/certificate';
import { type KioskRequestLine, kioskRoutes } from '@yakuba/contract/kiosk';

import { defineQuery } from '#platform/act';

import { status } from './load-request.ts';

const titles: Readonly<Record<string, string>> = { ...certificateKinds, ...sealCertificateKinds };

type Row = Omit<KioskRequestLine, 'requestedAt' | 'kindTitle'> & { readonly requestedAt: Date };

export const listRequests = defineQuery({
  name: 'kiosk:list_requests',
  title: 'コンビニ交付の請求の一覧',
  permission: 'kiosk:view_requests',
  input: kioskRoutes.listRequests.query,
  run: async (reader, { on, isUnsettled }, { municipalityCode }) => {
    const from = new Date(`${on}T00:00:00+09:00`);
    const until = new Date(from.getTime() + 86_400_000);
    const rows = await reader<Row[]>`
      select * from (
        select r.id as request_id, r.terminal, r.kind, r.copies, r.fee_yen, r.requested_at,
          r.addressee_numbers, ${status(reader)} as status
        from kiosk.request r
        where r.municipality_code = ${municipalityCode}
          and r.requested_at >= ${from.toISOString()} and r.requested_at < ${until.toISOString()}
      ) found
      where ${isUnsettled} = 'false' or status = 'delivered'
      order by requested_at desc, request_id`;
    const requests = rows.map((row) => ({
      ...row,
      kindTitle: titles[row.kind] ?? row.kind,
      requestedAt: row.requestedAt.toISOString(),
    }));
    return { requests };
  },
  access: ({ requests }) => ({
    subjects: [...new Set(requests.flatMap(({ addresseeNumbers }) => addresseeNumbers))],
    items: ['交付履歴'],
  }),
});
