/** 印鑑登録 — manifest. */
import { defineModule } from '#platform/module';

import { cancelByAuthority } from './acts/cancel-by-authority.ts';
import { cancelRegistration } from './acts/cancel-registration.ts';
import { registerSeal } from './acts/register-seal.ts';
import { replyToInquiry } from './acts/reply-to-inquiry.ts';
import { reportLoss } from './acts/report-loss.ts';
import { getInquiryLetter } from './queries/get-inquiry-letter.ts';
import { getRegistration } from './queries/get-registration.ts';
import { listRegistrations } from './queries/list-registrations.ts';
import { readImprint } from './queries/read-imprint.ts';
import { reactions } from './reactions.ts';
import { routes } from './routes.ts';

export const sealRegistration = defineModule({
  name: 'registry/seal-registration',
  title: '印鑑登録',
  dependsOn: ['organisation/municipality', 'organisation/staff', 'registry/resident'],
  permissions: {
    'seal_registration:register_seal': '印鑑登録の申請の受付',
    'seal_registration:end_registration': '印鑑登録の廃止・亡失の受付',
    'seal_registration:cancel_by_authority': '印鑑登録の職権抹消',
    'seal_registration:view_registration': '印鑑登録原票の照会',
  },
  acts: [registerSeal, replyToInquiry, reportLoss, cancelRegistration, cancelByAuthority],
  queries: [readImprint, getInquiryLetter, getRegistration, listRegistrations],
  routes,
  reactions,
  jobs: [],
  migrations: new URL('./migrations/', import.meta.url),
});
