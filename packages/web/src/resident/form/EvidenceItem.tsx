/** 添付書類の項目 — files sent one by one; each can be taken back. */
import type { EvidenceAnswer, FormText } from '@yakuba/kernel/form';
import { type ReactElement, useState } from 'react';

import { Told, useSay } from '../app/language.tsx';
import { Action } from '../ui/Action.tsx';
import { Field } from '../ui/Field.tsx';
import { FileChoice } from '../ui/FileChoice.tsx';
import { Problem } from '../ui/Problem.tsx';
import type { ItemFrame, ItemProps } from './ItemField.tsx';

const BYTES_MAX = 5_000_000;
const usual = ['application/pdf', 'image/jpeg', 'image/png'];

export interface EvidenceItemProps extends Omit<ItemProps, 'value'> {
  files: readonly EvidenceAnswer[];
  frame: ItemFrame;
}

export function EvidenceItem(props: EvidenceItemProps): ReactElement {
  const { item, files, onChange, upload, frame } = props;
  const say = useSay();
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [isLarge, setLarge] = useState(false);
  const send = async (file: File): Promise<void> => {
    setLarge(file.size > BYTES_MAX);
    if (file.size > BYTES_MAX) return;
    setSending(true);
    setFailure(null);
    try {
      onChange([...files, await upload(item.name, file)]);
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setSending(false);
    }
  };
  const error = isLarge ? say('fill.file-large') : frame.error;
  return (
    <div className="flex flex-col gap-2">
      <Field {...frame} hint={<Hint help={item.help} />} error={error}>
        {(aria) => (
          <div>
            <FileChoice
              {...aria}
              words={say(files.length === 0 ? 'fill.file-choose' : 'fill.file-more')}
              accept={(item.accepts ?? usual).join(',')}
              onFile={(file) => {
                if (!isSending) void send(file);
              }}
            />
          </div>
        )}
      </Field>
      <p role="status">{isSending ? say('fill.file-sending') : ''}</p>
      {failure === null ? null : <Problem thrown={failure} />}
      <ul className="flex flex-col gap-1">
        {files.map(({ fileId, fileName }) => (
          <li key={fileId} className="flex flex-wrap items-center gap-x-3 break-all">
            {fileName}
            <Action
              kind="quiet"
              onClick={() => onChange(files.filter((one) => one.fileId !== fileId))}
            >
              {say('fill.remove-file', { name: fileName })}
            </Action>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What to attach, and in which form. */
function Hint({ help }: { help: FormText | undefined }): ReactElement {
  const say = useSay();
  return (
    <>
      {help ? (
        <span className="block">
          <Told text={help} />
        </span>
      ) : null}
      {say('fill.file-hint')}
    </>
  );
}
