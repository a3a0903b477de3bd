/** 届出の画面の型 — what one kind of change tells the guided form; read this file first. */
import type { ChangeKindName, HouseholdView } from '@yakuba/contract/resident';
import type { PlainDate } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';
import type { z } from 'zod';

import type { ApiProblem } from '../../api/api-problem.ts';
import type { FieldLabels } from '../../form/field-label.ts';
import type { Draft, Tidying } from '../../form/path.ts';
import type { DraftForm } from '../../form/use-draft-form.ts';
import type { FormStep } from '../../form/use-step-flow.ts';
import type { DescribedItem } from '../../ui/DescriptionList.tsx';
import type { FormRules } from './form-schema.ts';
import type { PeopleChoice } from './people-choice.ts';
import type { StartedChange } from './start-change.ts';

/** 画面の材料 — what the steps of a form are drawn from. */
export interface ChangeView {
  readonly form: DraftForm;
  /** 異動前の世帯 — from which people are chosen; null until one is. */
  readonly household: HouseholdView | null;
  /** Why it could not be read, if so. */
  readonly householdProblem: ApiProblem | null;
  readonly today: PlainDate;
  /** 自団体 */
  readonly townCode: string;
  /** Moves to a step by its id. */
  goTo(step: string): void;
}

/** 手順の1画面 — title, fields, validation and the answers shown at the end. */
export interface ChangeStepPage extends FormStep {
  readonly body: (view: ChangeView) => ReactElement;
  /** What was answered here, for the check of the answers. */
  readonly answers: (view: ChangeView) => readonly DescribedItem[];
  /** `above` for pages with several fields in a row. */
  readonly labels?: 'above' | 'beside';
  /** A further action beside 「次へ」, taken only when the page is right. */
  readonly further?: { readonly label: string; readonly run: (view: ChangeView) => void };
}

/** 手続の画面 — one kind of change as a form in steps; the check of answers follows by itself. */
export interface ChangeDefinition {
  readonly kind: ChangeKindName;
  /** Made by `formSchema`: the contract with the rules that hold before sending. */
  readonly schema: z.ZodType;
  readonly labels: FieldLabels;
  readonly tidy?: Tidying;
  /** Where the people chosen from a household stand in the input, if any are. */
  readonly people?: PeopleChoice;
  /** As given to `formSchema`; also for a draft that is not whole yet. */
  readonly prepare?: FormRules['prepare'];
  /** Brings an input that was stored back into the shape of the draft. */
  readonly restore?: (input: Draft) => Draft;
  readonly initial: (today: PlainDate) => Draft;
  /** How people handed over by a record page are taken, where they are not simply chosen. */
  readonly begin?: (values: Draft, started: StartedChange) => Draft;
  readonly steps: (view: ChangeView) => readonly ChangeStepPage[];
}
