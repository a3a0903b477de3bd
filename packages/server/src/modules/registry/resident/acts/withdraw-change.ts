/** 取下げ — the applicant takes a change back before it is decided. @spec juki 4.0.8 */
import { changeRoutes } from '@yakuba/contract/resident';

import { settleWithout } from './settle-without.ts';

const { params, body } = changeRoutes.withdrawChange;

export const withdrawChange = settleWithout({
  name: 'resident:withdraw_change',
  title: '仮登録の取下げ',
  permission: 'resident:draft_change',
  input: params.extend(body.shape),
  from: ['draft', 'submitted', 'returned'],
  to: 'withdrawn',
  who: 'applicant',
});
