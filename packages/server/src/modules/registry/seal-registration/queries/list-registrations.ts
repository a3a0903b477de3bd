/** 印鑑登録の検索 — of a person, or by a number on a card; newest application first. */
import {
  type RegistrationSummary,
  sealRegistrationRoutes,
} from '@yakuba/contract/seal-registration';

import { defineQuery } from '#platform/act';

import { readRegistrations } from './load-registration.ts';
import { summaryOf } from './registration-summary.ts';

interface Answer {
  readonly registrations: RegistrationSummary[];
}

export const listRegistrations = defineQuery({
  name: 'seal_registration:list_registrations',
  title: '印鑑登録の検索',
  permission: 'seal_registration:view_registration',
  input: sealRegistrationRoutes.listRegistrations.query,
  run: async (reader, input, { municipalityCode }): Promise<Answer> => {
    const { addresseeNumber, registrationNumber, cardNumber } = input;
    const choice = {
      ...(addresseeNumber === undefined ? {} : { addresseeNumber }),
      ...(registrationNumber === undefined ? {} : { registrationNumber }),
      ...(cardNumber === undefined ? {} : { cardNumber }),
    };
    const found = await readRegistrations(reader, municipalityCode, choice);
    return { registrations: found.map(summaryOf) };
  },
  access: ({ registrations }) => ({
    subjects: [...new Set(registrations.map((one) => one.addresseeNumber))],
    items: ['印鑑登録の一覧'],
  }),
});
