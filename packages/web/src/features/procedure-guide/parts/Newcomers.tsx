/**
 * 台帳にない人 — read from the CSV of a 転出証明書 or of a card reader; by hand only where there is
 * neither.
 *
 * @spec juki 10.8
 */
import { type Newcomer, procedureGuideRoutes } from '@yakuba/contract/procedure-guide';
import { type ChangeEvent, type ReactElement, useState } from 'react';

import { type ApiProblem, asProblem } from '../../../api/api-problem.ts';
import { call } from '../../../api/client.ts';
import { base64OfFile } from '../../../api/file-content.ts';
import { bothCalendars } from '../../../form/date-reading.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { NewcomerForm } from './NewcomerForm.tsx';
import { TouchButton } from './TouchButton.tsx';

export interface NewcomersProps {
  isBirth: boolean;
  newcomers: readonly Newcomer[];
  onChange: (newcomers: Newcomer[]) => void;
}

export function Newcomers({ isBirth, newcomers, onChange }: NewcomersProps): ReactElement {
  const [isWriting, setWriting] = useState(false);
  return (
    <section aria-labelledby="newcomers-title" className="flex flex-col gap-4">
      <h2 id="newcomers-title" className="text-std-20B-150">
        {isBirth ? '生まれた子' : '引っ越してきた方'}
      </h2>
      {isBirth ? null : <FileReader onRead={onChange} />}
      {newcomers.length > 0 ? (
        <ol className="flex flex-col gap-2">
          {newcomers.map((one) => (
            <li key={one.key} className={personStyle}>
              <span className="text-std-20B-150">{one.fullName}</span>
              <span className="text-std-18N-160">{one.fullNameKana}</span>
              <span className="text-std-18N-160">{one.relationship}</span>
              <span className="text-std-18N-160">{bothCalendars(one.dateOfBirth)}生まれ</span>
              <button
                type="button"
                onClick={() => onChange(newcomers.filter(({ key }) => key !== one.key))}
                className="ml-auto min-h-11 px-3 text-std-18N-160 text-key-900 underline"
              >
                除く<span className="sr-only">（{one.fullName}）</span>
              </button>
            </li>
          ))}
        </ol>
      ) : null}
      {isWriting ? (
        <NewcomerForm
          onAdd={(person) => {
            onChange([...newcomers, { ...person, key: freeKey(newcomers) }]);
            setWriting(false);
          }}
          onCancel={() => setWriting(false)}
        />
      ) : (
        <div>
          <TouchButton onClick={() => setWriting(true)}>手で入れる</TouchButton>
        </div>
      )}
    </section>
  );
}

function FileReader({ onRead }: { onRead: (people: Newcomer[]) => void }): ReactElement {
  const [failure, setFailure] = useState<ApiProblem | null>(null);
  const [read, setRead] = useState(0);
  async function take({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = target.files?.[0];
    if (!file) return;
    setFailure(null);
    try {
      const content = await base64OfFile(file);
      const answer = await call(procedureGuideRoutes.readFourItems, { body: { content } });
      setRead(answer.newcomers.length);
      onRead(answer.newcomers);
    } catch (thrown) {
      setFailure(asProblem(thrown));
    } finally {
      target.value = '';
    }
  }
  return (
    <div className="flex flex-col gap-3">
      <label className={fileStyle}>
        <span className="text-std-20B-150">転出証明書・カードのデータを読み取る</span>
        <span className="text-std-16N-170 text-solid-gray-700">{FILES}</span>
        <input
          type="file"
          accept=".csv,text/csv"
          onChange={(event) => void take(event)}
          className="mt-1 min-h-11 max-w-full text-std-18N-160"
        />
      </label>
      <p role="status" className="text-std-18N-160 empty:hidden">
        {read > 0 ? `${read}人を読み取りました。` : ''}
      </p>
      {failure ? (
        <Notice kind="error" title={failure.detail} announce="alert">
          <ul className="list-disc pl-5">
            {failure.errors.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{message}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
    </div>
  );
}

const FILES =
  '転出証明書・個人番号カード・在留カードを読み取ったCSVを選びます。' +
  '個人番号は読み込みません。';

function freeKey(newcomers: readonly Newcomer[]): string {
  const taken = newcomers.map(({ key }) => Number(key.slice(1)));
  return `n${Math.max(0, ...taken) + 1}`;
}

const personStyle = [
  'flex flex-wrap items-baseline gap-x-6 gap-y-1 rounded-12 border border-solid-gray-300 px-5 py-3',
].join(' ');
const fileStyle = [
  'flex flex-col rounded-12 border-2 border-dashed border-key-900 bg-key-50 px-5 py-4',
].join(' ');
