/** 機器の設定 — pastes the token that the office shows when it registers the device. */
import { type FormEvent, type ReactElement, useState } from 'react';

import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { DeviceToken } from './token.ts';

export interface SetUpPageProps {
  /** 「発券機」「呼出しの表示」 */
  kind: string;
  device: DeviceToken;
  /** The token that was kept opens nothing any more. */
  isRefused: boolean;
}

export function SetUpPage({ kind, device, isRefused }: SetUpPageProps): ReactElement {
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (isRefused) device.forget();
    setWrong(!device.keep(text));
  };
  return (
    <main className="mx-auto flex max-w-2xl flex-col gap-6 px-6 py-12">
      <h1 className="text-std-28B-150">{`${kind}の設定`}</h1>
      {isRefused ? (
        <Notice kind="warning" title="この機器の登録が見つかりません" announce="alert">
          <p>登録が外されたか、別の種類の機器のものです。新しく登録して、設定し直してください。</p>
        </Notice>
      ) : null}
      <div className="flex flex-col gap-2 text-std-17N-170">
        <p>職員画面の「受付の設定」で機器を登録すると、次の二つが一度だけ表示されます。</p>
        <p>設定用の二次元コードをこの機器で読み取るか、トークンを下に貼り付けてください。</p>
      </div>
      <form onSubmit={keep} noValidate className="flex flex-col items-start gap-4">
        <TextField
          id="token"
          label="機器のトークン"
          width="l"
          value={text}
          error={isWrong ? '22文字の英数字です。もう一度貼り付けてください。' : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" kind="primary">
          この機器に設定する
        </Button>
      </form>
    </main>
  );
}
