/**
 * 転入届の下書き — the notification of moving in as far as the file and the answers fill it in;
 * the clerk looks at it in the form of the register itself; pure.
 */
import type { GuideAddress, GuideInput, Newcomer } from '@yakuba/contract/procedure-guide';

export interface MovingInMaterial {
  readonly guide: GuideInput;
  readonly machiAzaCode: string | null;
  readonly today: string;
}

/** 転入届の下書き — in the shape of the register's own act. */
export function movingInDraft({ guide, machiAzaCode, today }: MovingInMaterial): object {
  const { newcomers, written, answers, happenedOn } = guide;
  const notifier = newcomers.find(({ key }) => key === guide.applicant);
  const phone = written['applicant.phone'];
  const former = newcomers.find(({ address }) => address !== null)?.address ?? null;
  const address = (written['case.newAddress'] ?? {}) as GuideAddress;
  return {
    effectiveOn: { on: happenedOn, notation: null },
    notifiedOn: today,
    origin: answers['fromAbroad'] === true ? 'abroad' : 'domestic',
    notifier: {
      name: notifier?.fullName ?? '',
      relation: notifier ? '本人' : '',
      contact: typeof phone === 'string' ? phone : '',
    },
    previousAddress: addressParts(former),
    address: {
      machiAza: address.machiAza ?? '',
      lotNumber: address.lotNumber ?? '',
      katagaki: address.katagaki ?? '',
      postalCode: address.postalCode ?? '',
      machiAzaCode: machiAzaCode ?? '',
    },
    destination: { kind: 'new' },
    members: newcomers.map(memberOf),
  };
}

function memberOf(newcomer: Newcomer): object {
  const { fullName, fullNameKana, dateOfBirth, sex, relationship, isForeign } = newcomer;
  const common = {
    residentKind: isForeign ? '2' : '1',
    dateOfBirth: { on: dateOfBirth, notation: null },
    sex,
    relationship: relationship ?? '',
    ...(newcomer.residentRecordCode ? { residentRecordCode: newcomer.residentRecordCode } : {}),
  };
  if (isForeign) {
    const name = { romanName: fullName, fullNameKana: fullNameKana ?? '' };
    return { ...common, name, domicile: null, foreign: { periodOfStay: {} } };
  }
  const [familyName, givenName] = splitName(fullName);
  const [familyNameKana, givenNameKana] = splitName(fullNameKana ?? '');
  const { registeredDomicile, headOfFamilyRegister } = newcomer;
  return {
    ...common,
    name: { familyName, givenName, familyNameKana, givenNameKana },
    domicile: {
      registeredDomicile: registeredDomicile ?? '',
      headOfFamilyRegister: headOfFamilyRegister ?? '',
    },
    foreign: null,
  };
}

/** 氏と名 — at the first space; without one the whole stands as 氏, for the clerk to part. */
function splitName(name: string): [string, string] {
  const [family = '', ...given] = name.trim().split(/\s+/u);
  return [family, given.join(' ')];
}

function addressParts(address: GuideAddress | null): object {
  const parts = { ...address };
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value));
}
