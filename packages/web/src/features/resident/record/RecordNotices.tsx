/** 住民票の注意 — what must be known before anything else is done with this record. */
import {
  type ChangeKindName,
  changeKinds,
  changeReasons,
  changeStatuses,
  type ResidentView,
} from '@yakuba/contract/resident';
import { todayInJapan } from '@yakuba/kernel/calendar';
import type { ReactElement } from 'react';

import { TextLink } from '../../../app/links.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { addressWords } from '../words/address-words.ts';
import { dateWords } from '../words/date-words.ts';
import { itemWords, reasonWords } from '../words/item-words.ts';

export function RecordNotices({ view }: { view: ResidentView }): ReactElement | null {
  const { record, marks, pending } = view;
  const isPlanned = marks.includes('moving-out-planned');
  if (!record.isClosed && !isPlanned && !pending) return null;
  return (
    <div className="flex flex-col gap-3">
      {record.isClosed ? (
        <Notice kind="warning" title={`除票です（${closingWords(view)}）`}>
          {addressWords(record, 'confirmed') ? (
            <p>転出先（確定）：{addressWords(record, 'confirmed')}</p>
          ) : null}
        </Notice>
      ) : null}
      {isPlanned ? (
        <Notice
          kind="warning"
          title={`転出予定です（${dateWords(record.movingOutPlannedOn)}転出予定）`}
        >
          <p>転出先（予定）：{addressWords(record, 'planned') || '記載なし'}</p>
          {isPast(record.movingOutPlannedOn) ? (
            <p>転出予定日を過ぎています。転出したかどうかを確かめ、消除してください。</p>
          ) : null}
        </Notice>
      ) : null}
      {pending ? (
        <Notice kind="warning" title="決裁前の仮登録があります">
          <p>
            <TextLink to="/changes/$id" params={{ id: pending.id }}>
              {changeKinds[pending.kind as ChangeKindName] ?? pending.kind}：{pending.heading}
            </TextLink>
            （{changeStatuses[pending.status as keyof typeof changeStatuses] ?? pending.status}、
            {pending.applicantName}）
          </p>
          <p>この画面には、仮登録の前の内容を表示しています。</p>
        </Notice>
      ) : null}
    </div>
  );
}

function closingWords({ record }: ResidentView): string {
  const on = dateWords(record.closingEffectiveOn, record.closingEffectiveOnNotation);
  const reason = isNamedReason(record.closingReason)
    ? reasonWords(record.closingReason)
    : itemWords('residentStatus', record.residentStatus);
  return [on, reason].filter((words) => words !== '').join(' ');
}

/** A code of another system says nothing; why the record was closed is then told by 住民状態. */
function isNamedReason(reason: string | null | undefined): boolean {
  return Boolean(reason && Object.hasOwn(changeReasons, reason));
}

function isPast(day: string | null | undefined): boolean {
  return Boolean(day && day < todayInJapan(new Date()));
}
