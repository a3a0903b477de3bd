/** このカードで今取れる証明書 — with fee and people to choose from; what is withheld, and why. */
import {
  certificateItems,
  certificateKinds,
  sealCertificateKinds,
} from '@yakuba/contract/certificate';
import { type KioskInquiryAnswer, kioskCentreRoutes } from '@yakuba/contract/kiosk';
import { Refusal } from '@yakuba/kernel/refusal';

import { findSealRegistration } from '#modules/registry/seal-registration';
import { feeOf, feeRulesOn } from '#modules/service/payment';
import { defineQuery, type QueryContext } from '#platform/act';
import type { Reader } from '#platform/database';

import type { Holder, Offering } from '../model.ts';
import { decideOrder } from '../rules/decide-order.ts';
import { findHolder, requireUnsuppressed } from './find-holder.ts';
import { findOfferings } from './find-offerings.ts';
import { requireOpen } from './service-calendar.ts';

const { params, body } = kioskCentreRoutes.inquire;
const input = params.extend(body.shape);

const titles: Readonly<Record<string, string>> = { ...certificateKinds, ...sealCertificateKinds };

export const inquireOffers = defineQuery({
  name: 'kiosk:inquire_offers',
  title: 'コンビニ交付で取れる証明書の確認',
  permission: 'kiosk:serve_centre',
  input,
  run: async (reader, { cardSerialNumber }, context): Promise<KioskInquiryAnswer> => {
    const { municipalityCode, now, today } = context;
    await requireOpen(reader, municipalityCode, { now, isUnderWay: false });
    const holder = await findHolder(reader, cardSerialNumber, context);
    await requireUnsuppressed(reader, [holder.addresseeNumber], context);
    const offerings = await findOfferings(reader, municipalityCode, today);
    const offers: KioskInquiryAnswer['offers'] = [];
    const withheld: KioskInquiryAnswer['withheld'] = [];
    for (const offering of offerings) {
      const { kind } = offering;
      const answer = await offerOf(reader, { holder, offering }, context).catch(codeOf);
      const title = titles[kind] ?? kind;
      if (typeof answer === 'string') withheld.push({ kind, title, code: answer });
      else offers.push({ ...answer, title });
    }
    const members = holder.members.map(({ addresseeNumber, fullName }) => ({
      addresseeNumber,
      fullName,
      isHolder: addresseeNumber === holder.addresseeNumber,
    }));
    return { offers, withheld, members };
  },
  access: ({ members }) => ({
    subjects: members.map(({ addresseeNumber }) => addresseeNumber),
    items: ['氏名'],
    purpose: 'コンビニ交付',
  }),
});

async function offerOf(
  reader: Reader,
  { holder, offering }: { readonly holder: Holder; readonly offering: Offering },
  { municipalityCode, today }: QueryContext,
) {
  const { kind, scope, copiesMax, items } = offering;
  const seal = await findSealRegistration(reader, municipalityCode, holder.addresseeNumber);
  const found = { holder, offering, sealCardNumber: seal?.cardNumber ?? null };
  decideOrder(found, { kind, addresseeNumbers: [], items: [], copies: 1 });
  const rules = await feeRulesOn(reader, municipalityCode, today);
  const asked = { certificateKind: kind, copies: 1, channel: 'kiosk', exemption: null } as const;
  const named = items.map((item) => ({
    item,
    title: (certificateItems as Readonly<Record<string, string>>)[item] ?? item,
  }));
  return { kind, scope, copiesMax, items: named, unitYen: feeOf(rules, asked).unitYen };
}

function codeOf(error: unknown): string {
  if (error instanceof Refusal) return error.code;
  throw error;
}
