/** 選択肢の欄 — the choices of an item, each with its words in three languages. */
import type { FormChoice, FormItem } from '@yakuba/kernel/form';
import type { ReactElement } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { focusLater } from './focus-later.ts';
import type { ChangeItem } from './ItemEditor.tsx';
import { LanguageFields } from './LanguageFields.tsx';
import { freshChoice } from './new-item.ts';
import { fieldOf } from './problem-places.ts';

export interface ChoiceFieldsProps {
  target: string;
  item: FormItem;
  change: ChangeItem;
}

export function ChoiceFields({ target, item, change }: ChoiceFieldsProps): ReactElement | null {
  if (item.kind !== 'choice' && item.kind !== 'choices') return null;
  const choices = item.choices ?? [];
  const id = fieldOf(target, 'choices');
  const put = (words: string, next: readonly FormChoice[], part?: string) =>
    change(words, { choices: next }, part);
  return (
    <fieldset id={id} tabIndex={-1} className="flex flex-col gap-3">
      <legend className="text-dns-16B-130">選択肢</legend>
      {choices.map((choice, at) => (
        <div key={choice.value} className="flex flex-wrap items-start gap-x-3">
          <div className="min-w-52 grow">
            <LanguageFields
              id={`${id}-${choice.value}`}
              label={`選択肢${at + 1}`}
              text={choice.label}
              onText={(label, part) =>
                put(
                  '選択肢の変更',
                  choices.with(at, { ...choice, label }),
                  `choice ${choice.value} ${part}`,
                )
              }
            />
          </div>
          <div className="flex pt-6">
            <Button
              kind="quiet"
              disabled={at === 0}
              onClick={() => put('選択肢の移動', moveUp(choices, at))}
            >
              上へ<span className="sr-only">（選択肢{at + 1}）</span>
            </Button>
            <Button
              kind="quiet"
              disabled={choices.length < 2}
              onClick={() => put('選択肢の削除', choices.toSpliced(at, 1))}
            >
              削除<span className="sr-only">（選択肢{at + 1}）</span>
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          onClick={() => {
            const added = freshChoice(choices);
            put('選択肢の追加', [...choices, added]);
            focusLater(`${id}-${added.value}`);
          }}
        >
          選択肢を加える
        </Button>
      </div>
    </fieldset>
  );
}

function moveUp(choices: readonly FormChoice[], at: number): readonly FormChoice[] {
  const [one, other] = [choices[at - 1], choices[at]];
  return one && other ? choices.with(at - 1, other).with(at, one) : choices;
}
