/**
 * 異動者欄 — a person as a notification gives them; a foreign resident's items only for those.
 *
 * @spec juki 4.1.1.1
 */
import { residentKinds } from '@yakuba/contract/resident';
import { parseIndividualNumber, parseResidentRecordCode } from '@yakuba/kernel/identifier';
import type { ReactElement } from 'react';

import type { DraftForm } from '../../../form/use-draft-form.ts';
import { RadioGroup } from '../../../ui/RadioGroup.tsx';
import { UncertainDateField } from '../../../ui/UncertainDateField.tsx';
import { blankPerson } from '../blank-person.ts';
import { type DomicileChoice, DomicileFields } from './DomicileFields.tsx';
import { FieldGroup, FieldRow } from './FieldGroup.tsx';
import { ForeignFields } from './ForeignFields.tsx';
import { ForeignNameFields } from './ForeignNameFields.tsx';
import { NameFields } from './NameFields.tsx';
import { NumberField } from './NumberField.tsx';
import { RelationshipField } from './RelationshipField.tsx';
import { sexChoices } from './sex-choices.ts';

export interface PersonFieldsProps {
  form: DraftForm;
  path: string;
  domiciles: readonly DomicileChoice[];
  /** Where the number of the resident record must be given: moving in within Japan. */
  requiresRecordCode: boolean;
}

const kinds = Object.entries(residentKinds).map(([value, label]) => ({ value, label }));

export function PersonFields(props: PersonFieldsProps): ReactElement {
  const { form, path, domiciles, requiresRecordCode } = props;
  const at = (item: string) => `${path}.${item}`;
  const isForeign = form.text(at('residentKind')) === '2';
  return (
    <>
      <RadioGroup
        {...form.choiceField(at('residentKind'))}
        choices={kinds}
        onChange={(kind) => switchKind(form, path, kind)}
        required
      />
      {isForeign ? (
        <ForeignNameFields form={form} path={at('name')} />
      ) : (
        <NameFields form={form} path={at('name')} />
      )}
      <FieldGroup id={form.fieldId(path)} title="本人の項目" error={form.error(path)}>
        <FieldRow>
          <UncertainDateField
            {...form.uncertainDateField(at('dateOfBirth'))}
            hint="和暦7桁（4050101）か西暦8桁"
            required
          />
          <RadioGroup {...form.choiceField(at('sex'))} choices={sexChoices} required />
          <RelationshipField form={form} path={at('relationship')} hint="例　子の子、妻の母" />
        </FieldRow>
      </FieldGroup>
      {isForeign ? (
        <ForeignFields form={form} path={at('foreign')} />
      ) : (
        <DomicileFields form={form} path={at('domicile')} domiciles={domiciles} />
      )}
      <FieldGroup id={`${form.fieldId(path)}-numbers`} title="番号">
        <FieldRow>
          <NumberField
            form={form}
            path={at('residentRecordCode')}
            length={11}
            read={parseResidentRecordCode}
            whenRight="11桁そろいました。"
            required={requiresRecordCode}
          />
          <NumberField
            form={form}
            path={at('individualNumber')}
            length={12}
            read={parseIndividualNumber}
            whenRight="検査用数字は合っています。"
          />
        </FieldRow>
      </FieldGroup>
    </>
  );
}

/** Items of the other kind are dropped, so that nothing unseen is sent. */
function switchKind(form: DraftForm, path: string, kind: string): void {
  const { domicile, foreign } = blankPerson(kind === '2' ? '2' : '1');
  form.set(`${path}.residentKind`, kind);
  form.set(`${path}.domicile`, domicile);
  form.set(`${path}.foreign`, foreign);
}
