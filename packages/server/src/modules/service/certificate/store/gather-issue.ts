/**
 * 発行の材料の読出し — the town's form, what the register says, holds, and the numbers of the
 * copies, which nobody else is given.
 */
import { randomBytes } from 'node:crypto';

import type { ActContext } from '#platform/act';
import type { Transaction } from '#platform/database';

import { townSealOf } from '../exchange/town-seal.ts';
import { certificateKindOf } from '../printing/kinds.ts';
import { findTownForm } from '../queries/find-town-form.ts';
import { requireNoHold } from '../queries/issue-holds.ts';
import { seriesOf } from '../rules/issue-number.ts';
import type { IssueMaterial, IssueOrder } from '../rules/plan-issues.ts';
import { requestOf } from '../rules/request-of.ts';
import { verificationCodeOf } from '../rules/verification-code.ts';
import { takeOrdinals } from '../store.ts';

/** Refuses an electronic copy where the town has no seal for it, before anything is promised. */
export async function gatherIssue(
  tx: Transaction,
  order: IssueOrder,
  context: ActContext,
): Promise<IssueMaterial> {
  const { municipalityCode, today, actor } = context;
  if (order.outlet === 'electronic') townSealOf(municipalityCode, context.now);
  const form = await findTownForm(tx, municipalityCode, today);
  const request = requestOf(order, form);
  const view = await certificateKindOf(request.kind).view(tx, request, context);
  const numbers = view.subjects.map((subject) => subject.addresseeNumber);
  const series = seriesOf({ terminal: actor.terminal, printer: order.printer });
  // A number that is taken for nothing goes back with the rest.
  const [firstOrdinal] = await Promise.all([
    takeOrdinals(tx, municipalityCode, { issuedOn: today, series, count: order.copies }),
    requireNoHold(tx, numbers, context),
  ]);
  const verificationCodes = Array.from({ length: order.copies }, () =>
    verificationCodeOf(municipalityCode, randomBytes(16)),
  );
  return { request, form, view, firstOrdinal, verificationCodes };
}
