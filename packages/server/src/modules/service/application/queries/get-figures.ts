/**
 * 申請の状況 — how many began, sent in, were decided and delivered, how long it took, what needed
 * nobody to come, and where people give up. Counts alone: no person is read out.
 */
import {
  ABANDONED_DAYS,
  type Abandoned,
  type ApplicationFigures,
  applicationRoutes,
} from '@yakuba/contract/application';

import { listClosedDays, listOpeningHours } from '#modules/organisation/municipality';
import { methodsOf } from '#modules/service/payment';
import { findProcedures, type Procedure } from '#modules/service/procedure';
import { defineQuery, type QueryContext } from '#platform/act';
import type { Reader } from '#platform/database';

import { feeReferenceOf } from '../model.ts';
import { abandonedSections } from '../rules/abandoned-section.ts';
import {
  countMonths,
  countProcedures,
  type FigureRows,
  monthsUntil,
} from '../rules/count-figures.ts';
import {
  countStarted,
  countSubmitted,
  type DraftRead,
  readClosing,
  readUntouchedDrafts,
} from './read-figures.ts';

const DAY_MILLISECONDS = 86_400_000;
/** More are not evaluated at one look. */
const DRAFTS_MAX = 2_000;

export const getFigures = defineQuery({
  name: 'application:get_figures',
  title: '申請の状況（件数）',
  permission: 'application:view_applications',
  input: applicationRoutes.getFigures.query,
  run: async (reader, given, context): Promise<ApplicationFigures> => {
    const { procedureCode = null } = given;
    const { today } = context;
    const months = monthsUntil(today, given.months);
    const { rows, drafts, procedures } = await gather(reader, months, context);
    const figures = countProcedures(rows);
    return {
      from: `${months[0]}-01`,
      until: today,
      months: countMonths(rows, procedureCode),
      procedures: figures,
      abandoned: abandonedOf(drafts, procedures),
      unknownVisits: figures.flatMap(({ title, visitsSaved, completion }) =>
        visitsSaved === null && completion.finished > 0 ? [title] : [],
      ),
      isAbandonedCut: drafts.length === DRAFTS_MAX,
    };
  },
  access: () => null,
});

async function gather(
  reader: Reader,
  months: readonly string[],
  { municipalityCode, now, today }: QueryContext,
) {
  const first = `${months[0]}-01`;
  const from = new Date(`${first}T00:00:00+09:00`);
  const before = new Date(now.getTime() - ABANDONED_DAYS * DAY_MILLISECONDS);
  const [started, submitted, closing, drafts, hours, closed] = await Promise.all([
    countStarted(reader, municipalityCode, from),
    countSubmitted(reader, municipalityCode, from),
    readClosing(reader, municipalityCode, from),
    readUntouchedDrafts(reader, municipalityCode, { from, before, limit: DRAFTS_MAX }),
    listOpeningHours(reader, municipalityCode),
    listClosedDays(reader, municipalityCode, { from: first, until: '9999-12-31' }),
  ]);
  const all = [...started, ...submitted, ...closing, ...drafts];
  const codes = [...new Set(all.map((one) => one.procedureCode))];
  const paidFor = closing.flatMap((one) => (one.feeYen > 0 ? feeReferenceOf(one) : []));
  const [procedures, methods] = await Promise.all([
    findProcedures(reader, municipalityCode, codes, today),
    methodsOf(reader, municipalityCode, paidFor),
  ]);
  const closedDays = new Set(closed.map(({ day }) => day));
  const rows: FigureRows = {
    started,
    submitted,
    closing,
    methods,
    visits: new Map(procedures.map((one) => [one.procedureCode, one])),
    calendar: { hours, closedDays },
    months,
  };
  return { rows, drafts, procedures };
}

/** By the form of today; of a procedure that is no more, nothing can be said. */
function abandonedOf(drafts: readonly DraftRead[], procedures: readonly Procedure[]): Abandoned[] {
  const groups = Map.groupBy(drafts, ({ procedureCode }) => procedureCode);
  return procedures.flatMap(({ procedureCode, title, form }) => {
    const own = groups.get(procedureCode)?.map(({ answers }) => answers) ?? [];
    if (own.length === 0) return [];
    return [{ procedureCode, title, sections: abandonedSections(form, own) }];
  });
}
