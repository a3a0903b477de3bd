/**
 * 記載する事項 — kind of certificate and what it shows beyond the usual items.
 *
 * @spec juki 5.1
 * @spec juki 5.4
 */
import type { HouseholdMember } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { useSession } from '../../app/session.ts';
import { valueAt } from '../../form/path.ts';
import type { DraftForm } from '../../form/use-draft-form.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { CheckList } from './CheckList.tsx';
import {
  hasHistoryOption,
  hasKatagakiOption,
  itemsOffered,
  kindsOffered,
  standingOf,
} from './offered.ts';

export interface ContentStepProps {
  form: DraftForm;
  chosen: readonly HouseholdMember[];
}

export function ContentStep({ form, chosen }: ContentStepProps): ReactElement {
  const { permissions } = useSession();
  const [first] = chosen;
  const kind = form.text('kind');
  const items = itemsOffered(permissions, chosen);
  return (
    <>
      <RadioGroup
        {...form.choiceField('kind')}
        required
        direction="column"
        choices={kindsOffered(first ? standingOf(first) : 'living')}
        onChange={(next) => chooseKind(form, next)}
      />
      <CheckList
        form={form}
        path="options.items"
        legend="請求があったときだけ記載する事項"
        note={
          <p className="text-std-16N-170 text-solid-gray-800">
            次の事項は、選ばなければ省略されます。請求書で求められたものだけを選んでください。
          </p>
        }
        choices={items.map(({ item, label, hint }) => ({ value: item, label, hint }))}
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="pb-1 text-dns-16B-130">表示のしかた</legend>
        {hasHistoryOption(kind) ? (
          <Checkbox
            {...form.checkField('options.hasHistory')}
            hint="過去の住所・氏名などの移り変わりを記載します。"
          />
        ) : null}
        {hasKatagakiOption(kind) ? (
          <Checkbox
            {...form.checkField('options.isKatagakiOmitted')}
            hint="建物の名称などを除いて住所を証明します。"
          />
        ) : null}
        <KanaChoice form={form} />
      </fieldset>
    </>
  );
}

function KanaChoice({ form }: { form: DraftForm }): ReactElement {
  const held = valueAt(form.values, 'options.hasKana');
  return (
    <RadioGroup
      {...form.choiceField('options.hasKana')}
      value={held === null || held === undefined ? 'town' : String(held)}
      choices={[
        { value: 'town', label: '町の決まりどおり' },
        { value: 'true', label: '記載する' },
        { value: 'false', label: '記載しない' },
      ]}
      onChange={(next) => form.set('options.hasKana', next === 'town' ? null : next === 'true')}
    />
  );
}

/** What the new kind can't show is taken back, so that nothing unseen is asked for. */
function chooseKind(form: DraftForm, kind: string): void {
  form.set('kind', kind);
  if (!hasHistoryOption(kind)) form.set('options.hasHistory', false);
  if (!hasKatagakiOption(kind)) form.set('options.isKatagakiOmitted', false);
}
