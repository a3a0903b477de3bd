/** サインイン — town, operator and password; then the code where the town requires one. */
import { useQuery } from '@tanstack/react-query';
import { listTowns, type Session, signIn } from '@yakuba/contract/identity';
import { type ReactElement, type ReactNode, useState } from 'react';
import { z } from 'zod';

import { asProblem } from '../../api/api-problem.ts';
import { bodySchema, call } from '../../api/client.ts';
import { keepPreference, readPreference } from '../../app/preference.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { type DraftForm, useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { PasswordField } from './PasswordField.tsx';
import { SignInFrame } from './SignInFrame.tsx';

const withoutCode = bodySchema(signIn);
const withCode = withoutCode.extend({
  code: z.string().min(1, '認証アプリの6桁の数字を入力してください。').max(40),
});

const signInLabels = {
  municipalityCode: '団体',
  accountId: '操作者ID',
  password: 'パスワード',
  code: '確認コード',
};

export interface SignInFormProps {
  notice: ReactNode;
  onSession: (session: Session) => void;
}

export function SignInForm({ notice, onSession }: SignInFormProps): ReactElement {
  const [needsCode, setNeedsCode] = useState(false);
  const towns = useTowns();
  const form = useDraftForm({
    id: 'sign-in',
    schema: needsCode ? withCode : withoutCode,
    initial: { municipalityCode: readPreference('municipality') ?? '' },
    labels: signInLabels,
    tidy: { accountId: halfWidth, code: halfWidth },
    send: (body, idempotencyKey) => call(signIn, { body }, { idempotencyKey, answers401: true }),
    onSent: ({ outcome, session }) => {
      keepPreference('municipality', form.text('municipalityCode'));
      if (session) onSession(session);
      else setNeedsCode(outcome === 'second-factor-required');
    },
  });
  const actions = (
    <>
      <Button type="submit" kind="primary" busy={form.isBusy && '確認しています'} className="grow">
        {needsCode ? '確認する' : 'サインイン'}
      </Button>
      {needsCode ? (
        <Button kind="quiet" onClick={() => setNeedsCode(false)}>
          戻る
        </Button>
      ) : null}
    </>
  );
  return (
    <SignInFrame
      title={needsCode ? '確認コードの入力' : '職員サインイン'}
      isDemo={towns.data?.isDemo ?? false}
    >
      {needsCode ? null : notice}
      {towns.isError ? <TownsFailed towns={towns} /> : null}
      <DraftFormFrame form={form} actions={actions}>
        {needsCode ? (
          <TextField
            {...form.textField('code')}
            hint="認証アプリの6桁の数字。使えないときは、予備コードを入力してください。"
            autoComplete="one-time-code"
            autoFocus
          />
        ) : (
          <AccountFields form={form} towns={towns} />
        )}
      </DraftFormFrame>
    </SignInFrame>
  );
}

interface AccountFieldsProps {
  form: DraftForm;
  towns: ReturnType<typeof useTowns>;
}

function AccountFields({ form, towns }: AccountFieldsProps): ReactElement {
  return (
    <>
      <Select
        {...form.textField('municipalityCode')}
        width="full"
        placeholder={towns.isPending ? '読み込んでいます' : '選んでください'}
        choices={(towns.data?.towns ?? []).map(townChoice)}
      />
      <TextField
        {...form.textField('accountId')}
        width="full"
        autoComplete="username"
        autoCapitalize="none"
      />
      <PasswordField {...form.textField('password')} autoComplete="current-password" />
    </>
  );
}

function useTowns() {
  return useQuery({
    queryKey: ['identity', 'towns'],
    queryFn: ({ signal }) => call(listTowns, {}, { signal }),
    staleTime: 60_000,
  });
}

function TownsFailed({ towns }: { towns: ReturnType<typeof useTowns> }): ReactElement {
  const problem = asProblem(towns.error);
  return (
    <Notice kind="error" title={problem.title} announce="alert">
      <p>{problem.detail}</p>
      <Button kind="quiet" onClick={() => void towns.refetch()}>
        団体の一覧を読み直す
      </Button>
    </Notice>
  );
}

function townChoice(town: { code: string; name: string; prefectureName: string }) {
  return { value: town.code, label: `${town.prefectureName} ${town.name}`.trim() };
}

/** Typed with the input method on, it is still meant in half width. */
function halfWidth(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}
