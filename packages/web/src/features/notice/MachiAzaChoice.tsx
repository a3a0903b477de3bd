/** 町字の選択 — of the town's own list; whoever lives in one of those chosen is meant. */
import type { ReactElement } from 'react';

import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { valueAt } from '../../form/path.ts';
import type { DraftForm } from '../../form/use-draft-form.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { placeName, useMachiAza } from '../machi-aza/use-machi-aza.ts';

export function MachiAzaChoice({ form, path }: { form: DraftForm; path: string }): ReactElement {
  const places = useMachiAza(false);
  const held = valueAt(form.values, path);
  const codes = Array.isArray(held) ? held : [];
  if (places.isError) return <ProblemNotice thrown={places.error} onRetry={places.refetch} />;
  if (!places.data) return <Skeleton lines={3} label="町字を読み込んでいます" />;
  const coded = places.data.flatMap((place) =>
    place.machiAzaCode === null ? [] : [{ code: place.machiAzaCode, name: placeName(place) }],
  );
  return (
    <fieldset aria-describedby={`${form.fieldId(path)}-error`} className="flex flex-col gap-1">
      <legend className="text-dns-16B-130">町字</legend>
      <FieldError id={form.fieldId(path)}>{form.error(path)}</FieldError>
      <div className="grid max-h-80 gap-x-6 overflow-y-auto sm:grid-cols-2 lg:grid-cols-3">
        {coded.map(({ code, name }) => (
          <Checkbox
            key={code}
            id={`${form.fieldId(path)}-${code}`}
            label={name}
            checked={codes.includes(code)}
            onChange={({ target }) =>
              form.set(
                path,
                target.checked ? [...codes, code] : codes.filter((one) => one !== code),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
