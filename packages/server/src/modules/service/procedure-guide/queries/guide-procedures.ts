/**
 * 要る手続の案内 — the complete list for this household, every form filled in with what is known,
 * and what has to be written, each thing once. Nothing is kept.
 */
import { type GuideAnswer, type GuideInput, guideBody } from '@yakuba/contract/procedure-guide';

import { defineQuery } from '#platform/act';

import { type OpenQuestion, openQuestions } from '../rules/build-situation.ts';
import { mergeWanting } from '../rules/fill-procedure.ts';
import { readingOf } from '../rules/read-aloud.ts';
import { changeKindOf } from '../rules/register-changes.ts';
import type { Material } from '../rules/register-values.ts';
import { type GuidedOne, makeGuide } from './make-guide.ts';

export const guideProcedures = defineQuery<GuideInput, GuideAnswer>({
  name: 'procedure_guide:guide_procedures',
  title: '要る手続の案内',
  permission: 'procedure_guide:guide_procedures',
  input: guideBody,
  run: async (reader, input, context) => {
    const { material, guided, proof, alerts } = await makeGuide(reader, input, context);
    return {
      procedures: guided.map(viewOf),
      toWrite: mergeWanting(
        guided.map(({ procedure, wanting }) => ({ title: procedure.title, wanting })),
      ),
      questions: openQuestions(material).map(questionView),
      people: material.people.map(({ key, fullName, isConcerned }) => ({
        key,
        fullName,
        isConcerned,
      })),
      reading: readingFor(material, guided),
      proof: proof && { procedureCode: proof.procedureCode, sentence: proof.sentence },
      alerts: [...alerts, ...unknownAges(material)],
    };
  },
  access: ({ people }) => {
    const subjects = people.map(({ key }) => key).filter((key) => /^\d/.test(key));
    if (subjects.length === 0) return null;
    return {
      subjects,
      items: ['氏名', 'フリガナ', '生年月日', '性別', '続柄', '住所', '資格等'],
      purpose: '手続の案内',
    };
  },
});

/** 読み合わせ — of what the guide has filled in. */
export function readingFor(material: Material, guided: readonly GuidedOne[]) {
  return readingOf({
    event: material.event,
    happenedOn: material.happenedOn,
    people: material.people,
    procedures: guided.map(({ procedure, need, forms }) => ({
      procedure,
      subjects: need.subjects,
      forms,
    })),
  });
}

function viewOf({ procedure, need, forms, feeYen }: GuidedOne): GuideAnswer['procedures'][number] {
  const { procedureCode, version, title, desk, counterVisits, form, evidence } = procedure;
  return {
    procedureCode,
    version,
    title,
    desk,
    counterVisits,
    changeKind: changeKindOf(procedureCode),
    feeYen,
    brings: evidence.map(({ code: _code, ...one }) => one),
    form,
    forms: forms.map((one) => ({ ...one })),
    subjects: [...need.subjects],
    reasons: [...need.reasons],
  };
}

function questionView(question: OpenQuestion): GuideAnswer['questions'][number] {
  const { name, title, personKey, kind = 'yes-no', choices = [] } = question;
  return { name, title, personKey, kind, choices: [...choices] };
}

function unknownAges({ people }: Material): GuideAnswer['alerts'] {
  return people
    .filter(({ dateOfBirth }) => Number.isNaN(Date.parse(`${dateOfBirth}T00:00:00Z`)))
    .map(({ fullName }) => ({
      code: 'procedure_guide.person.age_unknown',
      message: `${fullName} さんは生年月日が不詳のため、年齢による手続を判定できません。職員が確かめてください。`,
    }));
}
