/**
 * 世帯員の並び順の設定 — by hand; it stays until set again, and nothing of the register changes.
 *
 * @spec juki 5.2
 */
import { householdOrderRoutes } from '@yakuba/contract/resident';
import type { z } from 'zod';

import { defineAct } from '#platform/act';
import { insertRows } from '#platform/database';

import { loadRegister } from '../queries/load-register.ts';
import { refuse as refuseHousehold } from '../refusals.ts';
import { refuse } from '../rules/household-refusals.ts';

const { params, body } = householdOrderRoutes.setHouseholdOrder;
const input = params.extend(body.shape);
type Input = z.output<typeof input>;

interface Loaded {
  readonly members: readonly string[] | null;
}

interface Order {
  readonly householdNumber: string;
  readonly addresseeNumbers: string[];
}

interface Decision extends Order {
  readonly members: readonly string[];
}

export const setHouseholdOrder = defineAct<Input, Loaded, Decision, Order>({
  name: 'resident:set_household_order',
  title: '世帯員の並び順の設定',
  legalBasis: '標準仕様書5.2',
  permission: 'resident:draft_change',
  input,
  idempotency: 'required',
  load: async (tx, { householdNumber }, { municipalityCode }) => {
    const concerns = {
      addresseeNumbers: [],
      householdNumbers: [householdNumber],
      likenesses: [],
    };
    const state = await loadRegister(tx, municipalityCode, concerns, true);
    const household = state.households.get(householdNumber);
    return { members: household?.members.map((member) => member.addresseeNumber) ?? null };
  },
  decide: ({ members }, { householdNumber, addresseeNumbers }) => {
    if (members === null) {
      throw refuseHousehold('resident.household.not_found', { number: householdNumber });
    }
    const named = new Set(addresseeNumbers);
    const isWhole =
      named.size === addresseeNumbers.length &&
      named.size === members.length &&
      members.every((number) => named.has(number));
    if (addresseeNumbers.length > 0 && !isWhole) {
      throw refuse('resident.household.order_differs', {}, 'addresseeNumbers');
    }
    return { householdNumber, addresseeNumbers, members };
  },
  save: async (tx, { householdNumber, addresseeNumbers }, context) => {
    const { municipalityCode } = context;
    await tx`delete from resident.member_order
      where municipality_code = ${municipalityCode} and household_number = ${householdNumber}`;
    const rows = addresseeNumbers.map((addresseeNumber, index) => ({
      municipalityCode,
      householdNumber,
      addresseeNumber,
      position: index + 1,
      setBy: context.actor.id,
      setAt: context.now.toISOString(),
    }));
    await insertRows(tx, 'resident.member_order', rows);
  },
  record: ({ members }) => ({ events: [], subjects: [...members] }),
  answer: ({ householdNumber, addresseeNumbers }) => ({ householdNumber, addresseeNumbers }),
});
