/**
 * 証明書の確認 — for whoever holds the paper or the file: by the number on it, typed or from a
 * link, whether the town handed it over. Nothing of the people on it is shown.
 */
import { certificateRoutes, type VerificationAnswer } from '@yakuba/contract/certificate';
import { type FormEvent, type ReactElement, useEffect, useRef, useState } from 'react';

import { ApiProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import type { PageProps } from '../app/App.tsx';
import { useSay } from '../app/language.tsx';
import { Page } from '../app/Page.tsx';
import { base64Of } from '../card/simulated-card.ts';
import { Action } from '../ui/Action.tsx';
import { Field } from '../ui/Field.tsx';
import { FileChoice } from '../ui/FileChoice.tsx';
import { Problem } from '../ui/Problem.tsx';
import { cardStyle, inputStyle, readable } from '../ui/style.ts';
import { VerifiedCertificate } from './VerifiedCertificate.tsx';

export function VerifyPage({ place }: PageProps): ReactElement {
  const say = useSay();
  const checking = useChecking(place.query.get('code') ?? '');
  const { code, setCode, file, setFile, isMissing, isBusy, found, failure, check } = checking;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void check();
  };
  return (
    <Page
      title={say('verify.title')}
      above={{ to: 'certificates', label: say('certificates.title') }}
    >
      <p className={readable}>{say('verify.note')}</p>
      <form
        noValidate
        onSubmit={submit}
        className={`${cardStyle} ${readable} flex flex-col gap-5 p-4 md:p-6`}
      >
        <Field
          id="verify-code"
          label={say('verify.code')}
          hint={say('verify.code-hint')}
          error={isMissing ? say('verify.code-missing') : undefined}
          isRequired
        >
          {(aria) => (
            <input
              {...aria}
              type="text"
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              value={code}
              onChange={(event) => setCode(event.target.value)}
              className={`${inputStyle} tabular-nums`}
            />
          )}
        </Field>
        <FileField file={file} onChoose={setFile} />
        <div>
          <Action type="submit" kind="primary" busy={isBusy ? say('verify.busy') : false}>
            {say('verify.go')}
          </Action>
        </div>
      </form>
      {failure === null ? null : <Problem thrown={failure} />}
      {found === undefined ? null : <VerifiedCertificate found={found} />}
    </Page>
  );
}

interface FileFieldProps {
  file: File | null;
  onChoose: (file: File | null) => void;
}

/** 証明書のファイル — may be left out. */
function FileField({ file, onChoose }: FileFieldProps): ReactElement {
  const say = useSay();
  return (
    <div className="flex flex-col gap-2">
      <Field id="verify-file" label={say('verify.file')} hint={say('verify.file-hint')}>
        {(aria) => (
          <div>
            <FileChoice
              {...aria}
              words={say('fill.file-choose')}
              accept="application/pdf"
              onFile={onChoose}
            />
          </div>
        )}
      </Field>
      <p role="status" className="break-all">
        {file?.name}
      </p>
      {file ? (
        <div>
          <Action kind="quiet" onClick={() => onChoose(null)}>
            {say('fill.remove-file', { name: file.name })}
          </Action>
        </div>
      ) : null}
    </div>
  );
}

/** 確かめ方 — `found` is null where the town knows no such number, undefined before the answer. */
function useChecking(first: string) {
  const [code, setCode] = useState(first);
  const [file, setFile] = useState<File | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [found, setFound] = useState<VerificationAnswer | null | undefined>(undefined);
  const [failure, setFailure] = useState<unknown>(null);

  async function check(): Promise<void> {
    const isWritten = certificateRoutes.verifyCertificate.params.safeParse({
      code: plain(code),
    }).success;
    setMissing(!isWritten);
    setFound(undefined);
    setFailure(null);
    if (!isWritten) {
      document.getElementById('verify-code')?.focus();
      return;
    }
    setBusy(true);
    try {
      setFound(await ask(plain(code), file));
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      setBusy(false);
    }
  }

  // A link that was scanned bears the number: whoever follows it has asked already.
  const begin = useRef(check);
  useEffect(() => {
    if (first !== '') void begin.current();
  }, [first]);
  return { code, setCode, file, setFile, isMissing, isBusy, found, failure, check };
}

async function ask(code: string, file: File | null): Promise<VerificationAnswer | null> {
  const params = { code };
  try {
    if (file === null) return await call(certificateRoutes.verifyCertificate, { params });
    const body = { file: base64Of(new Uint8Array(await file.arrayBuffer())) };
    return await call(certificateRoutes.verifyCertificateFile, { params, body });
  } catch (thrown) {
    if (thrown instanceof ApiProblem && thrown.status === 404) return null;
    throw thrown;
  }
}

/** Wide letters count as narrow ones. */
function plain(code: string): string {
  return code.normalize('NFKC').trim();
}
