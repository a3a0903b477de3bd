/** 二要素認証の登録 — joins an authenticator to the account and hands out the spare codes. */
import { useQuery } from '@tanstack/react-query';
import { confirmSecondFactor, enrolSecondFactor, type Session } from '@yakuba/contract/identity';
import { type ReactElement, useState } from 'react';

import { asProblem } from '../../api/api-problem.ts';
import { bodySchema, type CallAnswer, call } from '../../api/client.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { linkStyle } from '../../ui/control-style.ts';
import { Notice } from '../../ui/Notice.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';

export interface EnrolSecondFactorProps {
  onSession: (session: Session) => void;
}

export function EnrolSecondFactor({ onSession }: EnrolSecondFactorProps): ReactElement {
  const [done, setDone] = useState<CallAnswer<typeof confirmSecondFactor> | null>(null);
  const enrolment = useQuery({
    queryKey: ['identity', 'second-factor-enrolment'],
    queryFn: () => call(enrolSecondFactor, {}),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (done) return <SpareCodes codes={done.recoveryCodes} onDone={() => onSession(done.session)} />;
  if (enrolment.isPending) return <Skeleton lines={4} />;
  if (enrolment.isError) {
    const problem = asProblem(enrolment.error);
    return (
      <Notice kind="error" title={problem.title} announce="alert">
        {problem.detail}
      </Notice>
    );
  }
  const { secret, uri } = enrolment.data;
  return (
    <>
      <ol className="flex list-decimal flex-col gap-3 pl-6 text-std-16N-170">
        <li>
          認証アプリで、次のコードを読み取ってください。
          <span className="my-2 block">
            <QrCode
              content={uri}
              alternative="認証アプリで読み取るQRコード。読み取れないときは、次の鍵を入力してください。"
            />
          </span>
          読み取れないときは、次の鍵をアプリに入力してください。
          <code className={secretStyle}>{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
          <a href={uri} className={linkStyle}>
            この端末の認証アプリで開く
          </a>
        </li>
        <li>認証アプリに表示された6桁の数字を入力してください。</li>
      </ol>
      <CodeForm onDone={setDone} />
    </>
  );
}

interface CodeFormProps {
  onDone: (answer: CallAnswer<typeof confirmSecondFactor>) => void;
}

function CodeForm({ onDone }: CodeFormProps): ReactElement {
  const form = useDraftForm({
    id: 'enrolment',
    schema: bodySchema(confirmSecondFactor),
    labels: { code: '確認コード' },
    initial: {},
    tidy: { code: (text) => text.normalize('NFKC').replaceAll(/\D/g, '') },
    send: (body, idempotencyKey) => call(confirmSecondFactor, { body }, { idempotencyKey }),
    onSent: onDone,
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <Button type="submit" kind="primary" busy={form.isBusy && '確認しています'}>
          登録する
        </Button>
      }
    >
      <TextField
        {...form.textField('code')}
        width="s"
        inputMode="numeric"
        autoComplete="one-time-code"
      />
    </DraftFormFrame>
  );
}

function SpareCodes(props: { codes: readonly string[]; onDone: () => void }): ReactElement {
  return (
    <>
      <Notice kind="warning" title="予備コードを控えてください" announce="status">
        認証アプリが使えなくなったとき、1つにつき1回サインインできます。この画面でだけ表示します。
      </Notice>
      <ul className="grid grid-cols-2 gap-2 rounded-8 bg-solid-gray-50 p-4 text-mono-17N-150">
        {props.codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex gap-3">
        <Button kind="primary" onClick={props.onDone}>
          控えたので進む
        </Button>
        <Button onClick={() => window.print()}>印刷する</Button>
      </div>
    </>
  );
}

const secretStyle = 'my-2 block rounded-8 bg-solid-gray-50 p-3 text-mono-17N-150';
