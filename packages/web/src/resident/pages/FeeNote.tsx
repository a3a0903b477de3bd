/** 手数料の額 — told before the application is sent in; where none is set, whom to call. */
import type { ReactElement } from 'react';
import { linkStyle } from '../../ui/control-style.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useLanguage } from '../app/language.tsx';
import { type useFee, useTown } from '../app/town.ts';
import { useTownCode } from '../app/use-place.ts';
import { yenWords } from '../form/answer-words.ts';
import { headingStyle } from '../ui/style.ts';

type Fee = NonNullable<ReturnType<typeof useFee>['data']>;

export function FeeNote({ fee }: { fee: Fee }): ReactElement {
  const { say, language } = useLanguage();
  const { amountYen, unitYen, copies } = fee;
  const words = {
    amount: yenWords(amountYen, language),
    unit: yenWords(unitYen, language),
    copies,
  };
  return (
    <section aria-labelledby="fee" className="rounded-12 bg-key-50 p-4 md:p-6">
      <h2 id="fee" className={headingStyle}>
        {say('feeNote.title')}
      </h2>
      <p className="mt-1 text-std-20B-150">
        {copies === 1 ? words.amount : say('feeNote.sum', words)}
      </p>
      <p>{say('feeNote.later')}</p>
    </section>
  );
}

/** Nothing can be sent in; what is written stays, and somebody can be called. */
export function NoFeeNotice(): ReactElement {
  const { say } = useLanguage();
  const { data: town } = useTown(useTownCode());
  const phone = town?.desks[0]?.phone;
  return (
    <Notice kind="warning" title={say('feeNote.unset')} announce="status">
      <p>{say('feeNote.unset-note')}</p>
      {phone ? (
        <p>
          <a href={`tel:${phone}`} className={linkStyle}>
            {say('feeNote.phone', { phone })}
          </a>
        </p>
      ) : null}
    </Notice>
  );
}
