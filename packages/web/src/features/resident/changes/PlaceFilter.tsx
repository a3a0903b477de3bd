/** 入力場所での絞込み — only the changes entered at one place (支所等). @spec juki 4.0.8 */
import { type ReactElement, useState } from 'react';

import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/TextField.tsx';

export interface PlaceFilterProps {
  place: string;
  onPlace: (place: string) => void;
}

export function PlaceFilter({ place, onPlace }: PlaceFilterProps): ReactElement {
  const [text, setText] = useState(place);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onPlace(text.trim());
      }}
    >
      <TextField
        id="change-place"
        label="入力場所"
        width="s"
        value={text}
        placeholder="例 本庁、支所"
        onChange={({ target }) => setText(target.value)}
        beside={
          <>
            <Button type="submit">絞り込む</Button>
            {place === '' ? null : (
              <Button kind="quiet" onClick={() => onPlace('')}>
                絞込みをやめる
              </Button>
            )}
          </>
        }
      />
    </form>
  );
}
