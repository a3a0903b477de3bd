/**
 * 架空の住民の生成 — a municipality's whole register, household by household.
 *
 * The same request always gives the same rows: no clock and no chance but the seed's. Households
 * are drawn one at a time and forgotten, so memory does not grow with the town.
 */
import { type Day, dateOf, dayOf } from './day.ts';
import { addDeparted, departTogether } from './departures.ts';
import type { Registers } from './domicile.ts';
import { type Family, startFamily } from './family.ts';
import { drawAddresses, drawOrigin, type Home, type Person } from './home.ts';
import { identityItems, type Lines, nameFamily } from './identity.ts';
import type {
  GeneratedHousehold,
  HouseholdShape,
  Member,
  PopulationRequest,
  TownProfile,
} from './model.ts';
import { createNumbering, fictitiousNumbers, type Numbering } from './numbers.ts';
import { drawOutsideAddress } from './places.ts';
import { createRandom, type Random } from './random.ts';
import { countries } from './residence.ts';
import { drawShape } from './shapes.ts';
import { countSizes, dealSize } from './sizes.ts';
import { drawTimeline, registerFrom } from './timeline.ts';
import { writeRows } from './write-rows.ts';

/** One closed household to so many living ones; with departed members about 6 % of all people. */
const householdsPerClosed = 36;

interface Office {
  readonly town: TownProfile;
  readonly asOn: Day;
  readonly addressees: Numbering;
  readonly households: Numbering;
  serial: number;
}

/**
 * 住民の生成 — yields every household with all its rows. Throws a RangeError when the totals
 * can't be met (fewer people than households, more than nine each) or the day is before 2018.
 */
export function* generatePopulation(request: PopulationRequest): Generator<GeneratedHousehold> {
  const { town, seed, people, households } = request;
  const asOn = dayOf(request.asOn);
  if (!(asOn >= registerFrom + 730)) throw new RangeError(`too early a day: ${dateOf(asOn)}`);
  const office: Office = {
    town,
    asOn,
    addressees: createNumbering(100_000_001),
    households: createNumbering(500_000_001),
    serial: town.numberBlock,
  };
  const sizes = countSizes(people, households);
  const deal = createRandom(`${seed}:${town.code}:sizes`);
  for (let index = 1; index <= households; index += 1) {
    const random = createRandom(`${seed}:${town.code}:${index}`);
    yield makeHousehold(office, random, { size: dealSize(sizes, deal), isClosed: false });
    if (index % householdsPerClosed !== 0) continue;
    const size = random.weighted([
      [1, 62],
      [2, 18],
      [3, 11],
      [4, 9],
    ] as const);
    yield makeHousehold(office, random, { size, isClosed: true });
  }
}

function makeHousehold(
  office: Office,
  random: Random,
  plan: { readonly size: number; readonly isClosed: boolean },
): GeneratedHousehold {
  const { town, asOn } = office;
  const family = startFamily(random, asOn);
  const shape = drawShape(family, plan.size, town.ageing);
  if (plan.isClosed) departTogether(family);
  else addDeparted(family, shape);
  const lines = nameFamily(family);
  const timeline = drawTimeline(family, shape);
  const home: Home = {
    town,
    householdNumber: office.households.next(),
    random,
    asOn,
    family,
    timeline,
    addresses: drawAddresses({ random, town, shape, timeline }),
    people: drawPeople(office, family, lines),
  };
  const named: HouseholdShape = plan.isClosed ? 'closed' : shape;
  return { householdNumber: home.householdNumber, shape: named, rows: writeRows(home) };
}

function drawPeople(office: Office, family: Family, lines: Lines): Map<Member, Person> {
  const { random, members, asOn } = family;
  const { town } = office;
  const registers: Registers = new Map();
  const isSelfEmployed = random.chance(0.3);
  const [head] = members;
  const origin = head && drawOrigin(random, head, countryOf(head));
  const destination = drawOutsideAddress(random);
  return new Map(
    members.map((member) => {
      office.serial += 1;
      const numbers = fictitiousNumbers(office.serial);
      const items = identityItems(member, { random, asOn, town, lines, registers, numbers });
      const isTogether = origin && member.joined === head.joined;
      return [
        member,
        {
          addresseeNumber: office.addressees.next(),
          items,
          origin: isTogether ? origin : drawOrigin(random, member, countryOf(member)),
          destination: head?.left ? destination : drawOutsideAddress(random),
          insured: {
            isRetired: !isSelfEmployed && asOn - member.born > 62 * 366,
            hasNationalHealthInsurance: isSelfEmployed || random.chance(oldOrYoung(member, asOn)),
            pensionClass: isSelfEmployed ? '1' : random.chance(0.8) ? '2' : '3',
            basicPensionNumber: numbers.basicPensionNumber,
          },
        },
      ];
    }),
  );
}

/** Most people between retirement and 75 are insured with the town; few of those who work. */
function oldOrYoung(member: Member, asOn: Day): number {
  return asOn - member.born > 65 * 365 ? 0.75 : 0.06;
}

function countryOf(member: Member): string | null {
  return member.nationality === null ? null : countries[member.nationality];
}
