/** 確認の結果 — valid, withdrawn or unknown; and whether the file is the very one. */
import type { VerificationAnswer } from '@yakuba/contract/certificate';
import type { ReactElement } from 'react';

import { Notice } from '../../ui/Notice.tsx';
import { useFocusOn } from '../../ui/use-focus-on.ts';
import { Japanese, useLanguage } from '../app/language.tsx';
import { dateWords } from '../form/answer-words.ts';
import { Facts } from '../ui/Facts.tsx';
import { readable } from '../ui/style.ts';

/** Null: the town knows no certificate of that number. */
export function VerifiedCertificate({ found }: { found: VerificationAnswer | null }): ReactElement {
  const { say } = useLanguage();
  const ref = useFocusOn<HTMLDivElement>(1);
  return (
    <div ref={ref} tabIndex={-1} className={`${readable} flex flex-col gap-4 outline-none`}>
      {found === null ? (
        <Notice kind="error" title={say('verify.unknown')} announce="alert">
          <p>{say('verify.unknown-note')}</p>
        </Notice>
      ) : (
        <Found found={found} />
      )}
    </div>
  );
}

function Found({ found }: { found: VerificationAnswer }): ReactElement {
  const { say, language } = useLanguage();
  const { state, kindTitle, municipalityName, issuedOn, isSameFile, label } = found;
  const isGood = state === 'valid' && isSameFile !== false;
  return (
    <>
      <Notice
        kind={isGood ? 'success' : 'error'}
        title={say(state === 'valid' ? 'verify.valid' : 'verify.revoked')}
        announce={isGood ? 'status' : 'alert'}
      >
        {isSameFile === null ? null : <p>{say(isSameFile ? 'verify.same' : 'verify.different')}</p>}
        {label === null ? null : <p>{say('app.simulated')}</p>}
      </Notice>
      <Facts
        facts={[
          {
            key: 'kind',
            term: say('verify.kind'),
            value: <Japanese>{kindTitle}</Japanese>,
          },
          {
            key: 'town',
            term: say('verify.town'),
            value: <Japanese>{municipalityName}</Japanese>,
          },
          { key: 'issued', term: say('verify.issued'), value: dateWords(issuedOn, language) },
        ]}
      />
      <p>{say('verify.compare')}</p>
    </>
  );
}
