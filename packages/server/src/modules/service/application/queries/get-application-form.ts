/** 申請の様式 — of the day, filled in with what the register knows of the applicant. */
import {
  type FormAnswer,
  ownApplicationRoutes,
  type ResultOutlet,
} from '@yakuba/contract/application';
import type { Procedure } from '@yakuba/contract/procedure';
import { type Answers, prefill } from '@yakuba/kernel/form';
import type { z } from 'zod';

import { ownAddresseeNumber } from '#modules/service/identity-proof';
import { findProcedure } from '#modules/service/procedure';
import { defineQuery, type QueryContext } from '#platform/act';
import type { Reader } from '#platform/database';

import { refuse } from '../refusals.ts';
import { requireDelegation } from '../rules/check-delegation.ts';
import { requireChannel } from '../rules/decide-draft.ts';
import { findDelegations } from './find-delegations.ts';
import { readPerson, registerValuesOf } from './read-person.ts';

const { params, query } = ownApplicationRoutes.getApplicationForm;
const input = params.extend(query.shape);
type Input = z.output<typeof input>;

type Answer = FormAnswer & { readonly shown: readonly string[] };

export const getApplicationForm = defineQuery({
  name: 'application:get_application_form',
  title: '申請の様式',
  permission: 'application:apply',
  input,
  run: async (reader, given, context): Promise<Answer> => {
    const { municipalityCode, today } = context;
    const { procedureCode } = given;
    const procedure = await findProcedure(reader, municipalityCode, procedureCode, today);
    if (!procedure) throw refuse('application.procedure.unknown', {}, 'procedureCode');
    requireChannel(procedure, 'online');
    const { answers, shown } = await filledIn(reader, { given, procedure }, context);
    return {
      procedureCode,
      procedureVersion: procedure.version,
      title: procedure.title,
      form: procedure.form,
      answers,
      requiresSignature: procedure.signature === 'required',
      outlets: outletsOf(procedure),
      shown,
    };
  },
  access: ({ shown }) => (shown.length === 0 ? null : { subjects: shown, items: ['申請の記入'] }),
});

/** An agent is shown the principal's items only while the delegation holds. */
async function filledIn(
  reader: Reader,
  { given, procedure }: { readonly given: Input; readonly procedure: Procedure },
  context: QueryContext,
): Promise<{ readonly answers: Answers; readonly shown: readonly string[] }> {
  const own = ownAddresseeNumber(context.actor);
  if (own === null) return { answers: {}, shown: [] };
  const { municipalityCode, today } = context;
  const principal = given.onBehalfOf ?? own;
  if (principal !== own) {
    const between = await findDelegations(reader, municipalityCode, { principal, agent: own });
    requireDelegation(between, { procedureCode: given.procedureCode, today });
  }
  const read = await readPerson(reader, own, context);
  const about = principal === own ? read : await readPerson(reader, principal, context);
  if (read.isSuppressed || about.isSuppressed) return { answers: {}, shown: [] };
  const values = { ...registerValuesOf(about), ...applicantOnly(registerValuesOf(read)) };
  return { answers: prefill(procedure.form, values), shown: [own, principal] };
}

/** Who applies is the agent; who it is about, the principal. */
function applicantOnly(values: ReturnType<typeof registerValuesOf>) {
  const entries = Object.entries(values).filter(([name]) => name.startsWith('applicant.'));
  return Object.fromEntries(entries);
}

function outletsOf({ result }: Procedure): ResultOutlet[] {
  return result.kind === 'certificate' ? ['electronic', 'counter', 'post'] : ['post', 'counter'];
}
