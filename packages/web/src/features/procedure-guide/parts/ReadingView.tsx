/** 読み合わせの内容 — people with their furigana, what all forms share, then each procedure. */
import type { Reading } from '@yakuba/contract/procedure-guide';
import type { ReactElement } from 'react';

import { rubyParts } from '../ruby-parts.ts';

export interface ReadingViewProps {
  reading: Reading;
  /** `staff` is the size of the other pages of staff. */
  size: 'staff' | 'normal' | 'large';
}

export function ReadingView({ reading, size }: ReadingViewProps): ReactElement {
  const type = sizes[size];
  const own = reading.procedures.filter(({ items }) => items.length > 0);
  return (
    <div className="flex flex-col gap-8">
      <section aria-label="手続をする方">
        <ul className="flex flex-col gap-3">
          {reading.people.map((person) => (
            <li key={`${person.fullName} ${person.dateOfBirth}`} className={personStyle}>
              <Name {...person} style={type.name} />
              <span className={type.text}>
                {person.dateOfBirth}生まれ　{person.sex}
                {person.relationship ? `　${person.relationship}` : ''}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <Lines title="どの届出にも入ること" lines={reading.common} size={size} />
      {own.map(({ procedureCode, title, items }) => (
        <Lines key={procedureCode} title={title} lines={items} size={size} />
      ))}
      <section aria-label="届け出る手続">
        <h2 className={type.head}>届け出る手続（{reading.procedures.length}件）</h2>
        <ol className="mt-2 flex flex-col gap-1">
          {reading.procedures.map(({ procedureCode, title, names }) => (
            <li key={procedureCode} className={type.text}>
              {title}
              <span className="text-solid-gray-700">　{names.join('、')}</span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

interface LinesProps {
  title: string;
  lines: Reading['common'];
  size: ReadingViewProps['size'];
}

function Lines({ title, lines, size }: LinesProps): ReactElement | null {
  if (lines.length === 0) return null;
  const type = sizes[size];
  return (
    <section aria-label={title}>
      <h2 className={type.head}>{title}</h2>
      <dl className="mt-2">
        {lines.map(({ label, value }) => (
          <div key={label} className={lineStyle}>
            <dt className={`text-solid-gray-700 ${type.label}`}>{label}</dt>
            <dd className={`min-w-0 ${type.text}`}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface NameProps {
  fullName: string;
  fullNameKana: string | null;
  style: string;
}

/** ふりがな — over 氏 and 名 apart where both can be parted, beside the name otherwise. */
function Name({ fullName, fullNameKana, style }: NameProps): ReactElement {
  const parts = rubyParts(fullName, fullNameKana);
  if (!parts) {
    return (
      <span className={style}>
        {fullName}
        {fullNameKana ? `（${fullNameKana}）` : ''}
      </span>
    );
  }
  return (
    <span className={style}>
      {parts.map(({ text, kana }, place) => (
        <ruby key={`${text} ${kana}`} className={place === 0 ? 'mr-[0.5em]' : ''}>
          {text}
          <rt>{kana}</rt>
        </ruby>
      ))}
    </span>
  );
}

const personStyle = [
  'flex flex-wrap items-baseline gap-x-8 gap-y-1 border-b border-solid-gray-300 pb-3',
].join(' ');
const lineStyle = [
  'grid grid-cols-1 gap-x-8 border-b border-solid-gray-200 py-2',
  'md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]',
].join(' ');

const sizes = {
  staff: {
    name: 'text-std-20B-150',
    head: 'text-std-18B-160',
    label: 'text-dns-16N-130',
    text: 'text-std-16N-170',
  },
  normal: {
    name: 'text-std-28B-150',
    head: 'text-std-24B-150',
    label: 'text-std-20N-150',
    text: 'text-std-22N-150',
  },
  large: {
    name: 'text-std-45B-140',
    head: 'text-std-32B-150',
    label: 'text-std-28N-150',
    text: 'text-std-32N-150',
  },
} as const;
