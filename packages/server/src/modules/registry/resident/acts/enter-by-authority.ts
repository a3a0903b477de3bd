/**
 * 職権記載 — someone who should be in the register is entered; or a record goes on as that of the
 * other kind after 帰化, 国籍取得 or 国籍喪失.
 *
 * @spec juki 4.2.0.1 (partly: 職権記録書と職権記載等通知書の出力)
 * @spec juki 4.2.1.1
 * @spec juki 4.3.1 (partly: CSからの取得と残数のアラート)
 * @spec juki 4.5.3
 * @spec juki 4.5.4
 * @spec juki 4.5.5
 */
import { type EnterByAuthorityInput, enterByAuthorityInput } from '@yakuba/contract/resident';

import type {
  ChangeKind,
  ChangeOutcome,
  Concerns,
  DecisionContext,
  NumberNeed,
  RegisterState,
} from '../model.ts';
import { authorityHeader, checkAuthorityDates } from '../rules/authority-dates.ts';
import { buildPerson } from '../rules/build-person.ts';
import { changeNationality } from '../rules/change-nationality.ts';
import { likenessOf } from '../rules/check-reentry.ts';
import { headingOf } from '../rules/heading-of.ts';
import { renewHeadName } from '../rules/renew-head-name.ts';
import { settlePeople } from '../rules/settle-people.ts';

export const enterByAuthority: ChangeKind<EnterByAuthorityInput> = {
  name: 'enter-by-authority',
  title: '職権記載',
  legalBasis: '住民基本台帳法第8条、住民基本台帳法施行令第12条',
  input: enterByAuthorityInput,
  concerns,
  numbersNeeded,
  heading: (input, state) => {
    if (input.ground !== 'settled') {
      return headingOf(
        input.people.map((person) => person.addresseeNumber),
        state,
      );
    }
    const [first] = input.members.map((member) => buildPerson(member, 'members.0').fullName ?? '');
    const others = input.members.length - 1;
    return others > 0 ? `${first} ほか${others}人` : `${first}`;
  },
  dates: (input) => ({
    effectiveOn: input.effectiveOn.on,
    notifiedOn: input.noticeOn ?? input.requestedOn,
  }),
  decide: (state, input, context) => {
    checkAuthorityDates(input, context.today);
    const outcome = enter(state, input, context);
    const entered = outcome.rows.filter(
      (row) => !row.after.isClosed && row.after.changeCategory === 'entry',
    );
    const households = new Set(entered.map((row) => row.after.householdNumber));
    const events = [...households].map((householdNumber) => ({
      type: 'EnteredByAuthority',
      subject: `household:${householdNumber}`,
      effectiveOn: input.effectiveOn.on,
      notifiedOn: null,
      payload: {
        householdNumber,
        ground: input.ground,
        addresseeNumbers: entered
          .filter((row) => row.after.householdNumber === householdNumber)
          .map((row) => row.after.addresseeNumber),
      },
    }));
    return { ...outcome, events: [...outcome.events, ...events] };
  },
};

function enter(
  state: RegisterState,
  input: EnterByAuthorityInput,
  context: DecisionContext,
): ChangeOutcome {
  if (input.ground === 'settled') return settlePeople(state, input, context);
  const rows = changeNationality(state, input, context);
  const header = authorityHeader(input, 'correction_by_authority');
  return { rows: renewHeadName(state, rows, header, context), alerts: [], events: [] };
}

function concerns(input: EnterByAuthorityInput): Concerns {
  if (input.ground !== 'settled') {
    const addresseeNumbers = input.people.map((person) => person.addresseeNumber);
    return { addresseeNumbers, householdNumbers: [], likenesses: [] };
  }
  const { destination, members } = input;
  return {
    addresseeNumbers: members.flatMap((member) => member.formerAddresseeNumber ?? []),
    householdNumbers: destination.kind === 'existing' ? [destination.householdNumber] : [],
    likenesses: members.map((member, index) => likenessOf(buildPerson(member, `members.${index}`))),
  };
}

/** People who settle may have no code yet: one is taken from the town's pool (4.3.1). */
function numbersNeeded(input: EnterByAuthorityInput): NumberNeed {
  if (input.ground !== 'settled') return { addressee: 0, household: 0, recordCode: 0 };
  const { destination, members } = input;
  return {
    addressee: members.filter((member) => member.formerAddresseeNumber === null).length,
    household: destination.kind === 'new' ? 1 : 0,
    recordCode: members.filter((member) => member.residentRecordCode === null).length,
  };
}
