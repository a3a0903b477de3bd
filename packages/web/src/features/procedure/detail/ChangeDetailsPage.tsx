/**
 * 手続の内容の変更 — of an own procedure as it likes; of a standard one only with the reason in
 * law, and only what differs is kept.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  differenceBody,
  type ProcedureContent,
  type ProcedureDetails,
  type ProcedureHistory,
  procedureRoutes,
} from '@yakuba/contract/procedure';
import type { ReactElement } from 'react';
import { z } from 'zod';

import { call } from '../../../api/client.ts';
import { ButtonLink, TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { UnsavedGuard } from '../../../form/UnsavedGuard.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { detailsRoute } from '../routes.ts';
import { isSameContent } from '../same-content.ts';
import { newestVersion, titleOf, useHistory } from '../use-procedure.ts';
import { comparedVersions } from './content-differences.ts';
import { DetailFieldSet } from './DetailFieldSet.tsx';
import {
  detailLabels,
  detailsFromTyped,
  typedDetails,
  typedFromDetails,
} from './procedure-form.ts';

export function ChangeDetailsPage(): ReactElement {
  const { procedureCode } = detailsRoute.useParams();
  const history = useHistory(procedureCode);
  const title = history.data ? titleOf(history.data) : '手続の内容';
  const newest = history.data ? comparedVersions(history.data)[0] : undefined;
  return (
    <Page
      title="手続の内容の変更"
      note={<p className="text-dns-16N-130">{title}</p>}
      breadcrumb={[
        { key: 'list', step: <TextLink to="/procedures">手続カタログ</TextLink> },
        {
          key: 'procedure',
          step: (
            <TextLink to="/procedures/$procedureCode" params={{ procedureCode }}>
              {title}
            </TextLink>
          ),
        },
        { key: 'change', step: '内容の変更' },
      ]}
    >
      {history.isError ? <ProblemNotice thrown={history.error} onRetry={history.refetch} /> : null}
      {history.isPending ? <Skeleton lines={6} label="手続を読み込んでいます" /> : null}
      {history.data && newest ? (
        <ChangeForm
          key={newest.key}
          procedureCode={procedureCode}
          history={history.data}
          content={newest.content}
        />
      ) : null}
    </Page>
  );
}

interface ChangeFormProps {
  procedureCode: string;
  history: ProcedureHistory;
  content: ProcedureContent;
}

function ChangeForm({ procedureCode, history, content }: ChangeFormProps): ReactElement {
  const client = useQueryClient();
  const navigate = useNavigate();
  const standard = history.standards[0]?.content ?? null;
  const leave = () => navigate({ to: '/procedures/$procedureCode', params: { procedureCode } });
  const form = useDraftForm({
    id: 'details',
    schema: standard ? typedDetails.safeExtend(reason) : typedDetails.safeExtend(noReason),
    labels: { ...detailLabels, legalReason: '標準と異なる法令上の理由' },
    initial: {
      ...typedFromDetails(content, procedureCode),
      legalReason: history.versions[0]?.legalReason ?? '',
    },
    send: ({ legalReason, ...typed }, idempotencyKey) => {
      const details = detailsFromTyped(typed, { procedureCode, result: content.result });
      const given = { procedureCode, version: newestVersion(history), idempotencyKey };
      if (!standard) return revise({ ...given, details, form: content.form });
      const changes = differing({ ...details, form: content.form }, standard);
      return adopt({ ...given, legalReason: legalReason ?? '', changes });
    },
    onSent: () => {
      void client.invalidateQueries({ queryKey: ['procedure'] });
      void leave();
    },
  });
  return (
    <>
      <UnsavedGuard isDirty={form.isDirty} />
      <DraftFormFrame
        form={form}
        actions={
          <>
            <Button type="submit" kind="primary" busy={form.isBusy && '保存しています'}>
              下書きとして保存する
            </Button>
            <ButtonLink to="/procedures/$procedureCode" params={{ procedureCode }}>
              やめる
            </ButtonLink>
          </>
        }
      >
        {standard ? (
          <TextArea
            {...form.textField('legalReason')}
            required
            hint="標準は全団体で同じです。この団体だけ変える理由を、条項とともに記録します。"
          />
        ) : null}
        <DetailFieldSet form={form} />
      </DraftFormFrame>
    </>
  );
}

const reason = { legalReason: differenceBody.shape.legalReason };
const noReason = { legalReason: z.string().optional() };

interface Given {
  readonly procedureCode: string;
  readonly version: number;
  readonly idempotencyKey: string;
}

function revise(
  given: Given & { readonly details: ProcedureDetails; readonly form: ProcedureContent['form'] },
) {
  const { procedureCode, version, idempotencyKey, details, form } = given;
  const body = { version, form, details };
  return call(procedureRoutes.reviseForm, { params: { procedureCode }, body }, { idempotencyKey });
}

function adopt(
  given: Given & { readonly legalReason: string; readonly changes: Partial<ProcedureContent> },
) {
  const { procedureCode, version, idempotencyKey, legalReason, changes } = given;
  const input = { params: { procedureCode }, body: { version, legalReason, changes } };
  return call(procedureRoutes.adoptDifference, input, { idempotencyKey });
}

/** 差異だけ — what says the same as the standard is left to the standard. */
function differing(content: ProcedureContent, standard: ProcedureContent) {
  const names = Object.keys(content) as (keyof ProcedureContent)[];
  return Object.fromEntries(
    names
      .filter((name) => !isSameContent(content[name], standard[name]))
      .map((name) => [name, content[name]]),
  ) as Partial<ProcedureContent>;
}
