/** 動きの計画 — one step from one state to the next, with its event; pure. */
import type { ApplicationMove, MovedAnswer } from '@yakuba/contract/application';

import type { ActContext, ActRecord, NewJob } from '#platform/act';

import type { StepDetail, WholeApplication } from '../model.ts';
import type { NewMove, Standing } from '../store.ts';
import { moved } from './transitions.ts';

export interface MoveOrder {
  readonly move: ApplicationMove;
  readonly note?: string | null;
  readonly detail?: StepDetail;
  readonly standing?: Standing;
  /** 出来事; null where nobody needs to hear of it. */
  readonly event: string | null;
  readonly jobs?: readonly NewJob[];
}

export interface PlannedMove {
  readonly whole: WholeApplication;
  readonly order: MoveOrder;
  readonly move: NewMove;
  readonly standing: Standing;
}

/** Refuses a move that the state does not allow. */
export function planMove(
  whole: WholeApplication,
  order: MoveOrder,
  context: Pick<ActContext, 'newId' | 'now' | 'actor'>,
): PlannedMove {
  const { application, steps } = whole;
  return {
    whole,
    order,
    standing: order.standing ?? {},
    move: {
      id: context.newId(),
      applicationId: application.id,
      ordinal: steps.length + 1,
      move: order.move,
      fromState: application.state,
      toState: moved(application.state, order.move),
      actorId: context.actor.id,
      recordedAt: context.now.toISOString(),
      note: order.note ?? null,
      detail: order.detail ?? {},
    },
  };
}

export function recordOfMove({ whole, order, move }: PlannedMove): ActRecord {
  const { id, receiptNumber, procedureCode, applicantNumber } = whole.application;
  const subject = `application:${id}`;
  const { fromState, toState, detail } = move;
  const payload = {
    applicationId: id,
    receiptNumber,
    procedureCode,
    applicantNumber,
    fromState,
    toState,
    ...(detail.correction ? { dueOn: detail.correction.dueOn } : {}),
    ...(detail.issueIds ? { issueIds: detail.issueIds } : {}),
  };
  return {
    events: order.event === null ? [] : [{ type: order.event, subject, payload }],
    subjects: [...(applicantNumber === null ? [] : [applicantNumber]), subject],
    jobs: order.jobs ?? [],
  };
}

export function answerOfMove({ whole, move }: PlannedMove): MovedAnswer {
  const { id, receiptNumber } = whole.application;
  return { id, receiptNumber, state: move.toState };
}
