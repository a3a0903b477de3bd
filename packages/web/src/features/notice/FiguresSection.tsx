/** 配信の数 — how far a message has come, and what became of the rest. */
import type { DeliveryFigures } from '@yakuba/contract/notice';
import type { ReactElement } from 'react';

import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { Section } from '../../ui/Section.tsx';

export interface FiguresSectionProps {
  figures: DeliveryFigures;
  isAsking: boolean;
  onAsk: () => void;
}

export function FiguresSection({ figures, isAsking, onAsk }: FiguresSectionProps): ReactElement {
  const { total, handed, percent, isUnderWay, firstSeconds, stuck } = figures;
  return (
    <Section
      id="figures"
      title="配信の状況"
      note={firstSeconds === null ? null : `承認から最初の引渡しまで ${firstSeconds}秒`}
      actions={
        <Button busy={isAsking && '読み込んでいます'} onClick={onAsk}>
          更新
        </Button>
      }
      card
    >
      <div className="flex flex-col gap-5">
        <div role="status">
          {percent === null ? (
            <p className="text-std-16N-170">
              {isUnderWay
                ? '送信しています。'
                : total === '0'
                  ? '届け先の配信を作っています。'
                  : '送信を終えました。'}
            </p>
          ) : (
            <ProgressBar
              id="progress"
              label={isUnderWay ? '送信しています' : '送信を終えました'}
              done={percent}
              total={100}
              words={`引渡し済み ${handed} / ${total} 通`}
            />
          )}
        </div>
        <dl className="grid grid-cols-2 gap-3 md:grid-cols-4">
          {parts(figures).map(({ term, value, note, isBad }) => (
            <div key={term} className={`${box} ${isBad && value !== '0' ? bad : plain}`}>
              <dt className="text-dns-14N-130 text-solid-gray-800">{term}</dt>
              <dd>
                <span className="block text-std-24B-150 tabular-nums">{value}</span>
                <span className="block text-dns-14N-130 text-solid-gray-800">{note}</span>
              </dd>
            </div>
          ))}
        </dl>
        {stuck === '0' ? null : (
          <Notice kind="warning" title="滞留している宛先があります">
            <p>送る時刻を過ぎても渡せていないか、一度失敗して再送を待っています。</p>
            <p>増え続けるときは、メールの中継を情報担当課に確かめてください。</p>
          </Notice>
        )}
        <p className="text-dns-14N-130 text-solid-gray-800">
          1から4までの数は、個人が分からないよう「5未満」と表示します。
        </p>
      </div>
    </Section>
  );
}

function parts({
  handed,
  waiting,
  quiet,
  stuck,
  failed,
  bounced,
  stopped,
  unknown,
}: DeliveryFigures) {
  return [
    { term: '引渡し済み', value: handed, note: 'メールの中継などが受け取った', isBad: false },
    { term: '送信待ち', value: waiting, note: `うち夜間を避けて待つ ${quiet}`, isBad: false },
    { term: '滞留', value: stuck, note: '送信待ちのうち、遅れている', isBad: true },
    { term: '失敗', value: failed, note: '再送しても渡せなかった', isBad: true },
    { term: '不達', value: bounced, note: '宛先がなく、登録を止めた', isBad: true },
    { term: '不明', value: unknown, note: '渡したか確かめられない', isBad: true },
    { term: '停止済み', value: stopped, note: '停止・取りやめで送らなかった', isBad: false },
  ];
}

const box = 'rounded-8 border px-3 py-2';
const plain = 'border-solid-gray-300 bg-white';
const bad = 'border-yellow-700 bg-yellow-50';
