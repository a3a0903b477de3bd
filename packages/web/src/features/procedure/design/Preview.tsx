/** 試し記入の欄 — the form as a resident meets it, at a telephone's width or wider. */
import type { FormDefinition, FormLanguage } from '@yakuba/kernel/form';
import { compileForm } from '@yakuba/kernel/form';
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';

import { FormTrial } from '../../../resident/form/FormTrial.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';

export interface PreviewProps {
  form: FormDefinition;
  chosen: string | null;
  isWide: boolean;
  onWide: (isWide: boolean) => void;
}

const languages: readonly (readonly [FormLanguage, string])[] = [
  ['ja', '日本語'],
  ['easy', 'やさしい日本語'],
  ['en', 'English'],
];

export function Preview({ form, chosen, isWide, onWide }: PreviewProps): ReactElement {
  const [language, setLanguage] = useState<FormLanguage>('ja');
  const [round, setRound] = useState(0);
  const { shown, isHeld } = useCompilable(form);
  return (
    <section aria-labelledby="preview-title" className={isWide ? '' : besideStyle}>
      <div className="mb-2 flex flex-wrap items-center justify-between gap-x-4">
        <h2 id="preview-title" className="text-std-18B-160">
          住民に見える画面（試し記入）
        </h2>
        <Button kind="quiet" onClick={() => setRound(round + 1)}>
          最初から試す
        </Button>
      </div>
      <div className="mb-3 flex flex-wrap gap-x-6 gap-y-1">
        <Choice
          label="言葉"
          name="preview-language"
          chosen={language}
          choices={languages}
          onChoose={setLanguage}
        />
        <Choice
          label="幅"
          name="preview-width"
          chosen={isWide ? 'wide' : 'phone'}
          choices={[
            ['phone', 'スマートフォン'],
            ['wide', '広い画面'],
          ]}
          onChoose={(width) => onWide(width === 'wide')}
        />
      </div>
      {isHeld ? (
        <Notice kind="warning" title="条件が循環しているため、直す前の様式を表示しています" />
      ) : null}
      <div className={`${frame} ${isWide ? 'max-w-3xl' : 'max-w-[390px]'}`}>
        {shown === null ? null : (
          <FormTrial
            key={round}
            form={shown}
            language={language}
            wanted={chosen}
            ending="ここで提出されます。試し記入のため、何も送っていません。"
          />
        )}
      </div>
    </section>
  );
}

/** A form whose rules go round cannot be filled in: the last that could is shown instead. */
function useCompilable(form: FormDefinition) {
  const last = useRef<FormDefinition | null>(null);
  const isSound = useMemo(() => canCompile(form), [form]);
  useEffect(() => {
    if (isSound) last.current = form;
  }, [form, isSound]);
  return isSound ? { shown: form, isHeld: false } : { shown: last.current, isHeld: true };
}

function canCompile(form: FormDefinition): boolean {
  try {
    compileForm(form);
    return true;
  } catch {
    return false;
  }
}

interface ChoiceProps<Value extends string> {
  label: string;
  name: string;
  chosen: Value;
  choices: readonly (readonly [Value, string])[];
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>): ReactElement {
  const { label, name, chosen, choices, onChoose } = props;
  return (
    <fieldset className="flex flex-wrap items-center gap-x-3">
      <legend className="float-left mr-2 text-dns-14B-130">{label}</legend>
      {choices.map(([value, words]) => (
        <label key={value} className="flex min-h-8 cursor-pointer items-center gap-1.5">
          <input
            type="radio"
            name={name}
            checked={value === chosen}
            onChange={() => onChoose(value)}
            className="size-4"
          />
          <span className="text-dns-14N-130">{words}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Of a size of its own, so that typing in it leaves the rest of the page alone. */
const besideStyle = [
  'xl:sticky xl:top-16 xl:h-[calc(100vh-4rem)] xl:overflow-y-auto xl:contain-strict',
].join(' ');
const frame = 'rounded-12 border-2 border-solid-gray-420 bg-white p-4';
