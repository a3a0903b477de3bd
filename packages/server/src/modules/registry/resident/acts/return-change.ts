/** 差戻し — the approver gives a change back with the reason. @spec juki 4.0.8 */
import { changeRoutes } from '@yakuba/contract/resident';

import { settleWithout } from './settle-without.ts';

const { params, body } = changeRoutes.returnChange;

export const returnChange = settleWithout({
  name: 'resident:return_change',
  title: '仮登録の差戻し',
  permission: 'resident:approve_change',
  input: params.extend(body.shape),
  from: ['submitted'],
  to: 'returned',
  who: 'approver',
});
