/** 検査用の届出 — an input of each kind of change that is right as it stands; `over` alters it. */

type Input = Record<string, unknown>;

export const day = (on: string, notation: string | null = null) => ({ on, notation });

const blankAddress = {
  municipalityCode: null,
  machiAzaCode: null,
  prefecture: null,
  municipality: null,
  machiAza: null,
  lotNumber: null,
  katagaki: null,
  postalCode: null,
};

export const townAddress = {
  ...blankAddress,
  machiAza: '大字緑字日陰',
  lotNumber: '45番地',
  postalCode: '7790001',
};

export const elsewhere = {
  ...blankAddress,
  prefecture: '香川県',
  municipality: '高松市',
  machiAza: '番町九丁目',
  lotNumber: '99番',
};

const blankName = {
  familyName: null,
  givenName: null,
  familyNameKana: null,
  givenNameKana: null,
  romanName: null,
  kanjiName: null,
  fullNameKana: null,
  formerFamilyName: null,
  formerFamilyNameKana: null,
  commonName: null,
  commonNameKana: null,
};

export const nameOf = (familyName: string, givenName: string) => ({
  ...blankName,
  familyName,
  givenName,
});

export const romanName = (name: string) => ({ ...blankName, romanName: name });

export const domicile = {
  registeredDomicile: '架空県架空郡若葉町大字本緑1番地',
  headOfFamilyRegister: '茶木　一平',
};

/** 異動者 — a Japanese head of household; codes end in `serial`. */
export function member(serial: number, over: Input = {}): Input {
  return {
    residentKind: '1',
    name: nameOf('茶木', `人${serial}`),
    sex: '1',
    dateOfBirth: day('1985-02-03'),
    relationship: serial === 1 ? '世帯主' : '子',
    domicile,
    residentRecordCode: `8880000000${serial}`,
    ...over,
  };
}

export function foreignMember(serial: number, over: Input = {}): Input {
  return member(serial, {
    residentKind: '2',
    name: romanName(`SAMPLE PERSON ${serial}`),
    domicile: null,
    foreign: {
      nationalityCode: '840',
      nationality: '架空国',
      article3045Class: '中長期在留者',
      residenceStatus: '技術・人文知識・国際業務',
      periodOfStay: { years: 3 },
      periodOfStayUntil: '2028-05-31',
      residenceCardNumber: `AB0000000${serial}CD`,
      becameForeignResidentOn: day('2020-06-01'),
    },
    ...over,
  });
}

export const movingIn = (over: Input = {}): Input => ({
  effectiveOn: day('2026-11-18'),
  notifiedOn: '2026-11-20',
  origin: 'domestic',
  previousAddress: elsewhere,
  address: townAddress,
  destination: { kind: 'new' },
  members: [member(1), member(2)],
  ...over,
});

export const relocation = (over: Input = {}): Input => ({
  effectiveOn: day('2026-11-18'),
  notifiedOn: '2026-11-20',
  address: townAddress,
  destination: { kind: 'keep' },
  movers: [{ addresseeNumber: '100' }, { addresseeNumber: '101' }, { addresseeNumber: '102' }],
  ...over,
});

export const movingOut = (over: Input = {}): Input => ({
  effectiveOn: '2026-12-10',
  notifiedOn: '2026-11-20',
  planned: { kind: 'domestic', address: { ...blankAddress, municipality: '高松市' } },
  movers: ['100', '101', '102'],
  ...over,
});

export const movingInNotice = (over: Input = {}): Input => ({
  noticeOn: '2026-11-19',
  movedInOn: '2026-11-15',
  confirmed: elsewhere,
  movers: ['600'],
  ...over,
});

export const birth = (over: Input = {}): Input => ({
  effectiveOn: day('2026-11-15'),
  notifiedOn: '2026-11-20',
  residentKind: '1',
  name: nameOf('緑野', '新芽'),
  sex: '2',
  relationship: '子',
  destination: { kind: 'existing', householdNumber: '500' },
  parentNumber: '100',
  ...over,
});

export const death = (over: Input = {}): Input => ({
  effectiveOn: day('2026-11-17'),
  notifiedOn: '2026-11-20',
  addresseeNumber: '200',
  ...over,
});

/** 残る世帯員の続柄 */
export const roles = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([addresseeNumber, relationship]) => ({ addresseeNumber, relationship }));
