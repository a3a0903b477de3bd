/** 文例の内容 — saving makes the next version; the earlier ones stay to be read. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type NoticeTemplate, noticeRoutes, type TemplateField } from '@yakuba/contract/notice';
import type { ReactElement } from 'react';
import { z } from 'zod';

import { bodySchema, call } from '../../api/client.ts';
import { TextLink } from '../../app/links.tsx';
import { Page } from '../../app/Page.tsx';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { useMay } from '../../app/session.ts';
import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { valueAt } from '../../form/path.ts';
import { UnsavedGuard } from '../../form/UnsavedGuard.tsx';
import { type DraftForm, useDraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Timeline } from '../../ui/Timeline.tsx';
import { instantWords } from '../resident/words/date-words.ts';
import { composeLabels, writtenWords } from './compose-form.ts';
import { NoticePreview } from './NoticePreview.tsx';
import { noticePermissions } from './permissions.ts';
import { templateRoute } from './routes.ts';
import { noticeKey, useTemplateVersions } from './use-notices.ts';
import { WordsFields } from './WordsFields.tsx';

const labels = {
  ...composeLabels,
  code: '符号',
  title: '文例の名称',
  fields: '差込項目',
  'fields.*': '差込項目',
  'fields.*.code': '差込項目の符号',
  'fields.*.title': '差込項目の名称',
};
const schema = z
  .looseObject({})
  .transform((draft) => ({ ...draft, words: writtenWords(draft['words']) }))
  .pipe(bodySchema(noticeRoutes.saveTemplate));

export function NewTemplatePage(): ReactElement {
  return (
    <Frame title="文例の登録">
      <TemplateForm template={null} />
    </Frame>
  );
}

export function TemplatePage(): ReactElement {
  const { code } = templateRoute.useParams();
  const versions = useTemplateVersions(code);
  const mayCompose = useMay(noticePermissions.compose);
  const [newest] = versions.data?.templates ?? [];
  return (
    <Frame title={newest?.title ?? '文例の内容'}>
      {versions.isError ? (
        <ProblemNotice thrown={versions.error} onRetry={versions.refetch} />
      ) : null}
      {versions.isPending ? <Skeleton lines={6} label="文例を読み込んでいます" /> : null}
      {newest && mayCompose ? <TemplateForm key={newest.version} template={newest} /> : null}
      {newest && !mayCompose ? <NoticePreview words={newest.words} /> : null}
      {versions.data ? <Versions templates={versions.data.templates} /> : null}
    </Frame>
  );
}

function Frame({ title, children }: { title: string; children: React.ReactNode }): ReactElement {
  return (
    <Page
      title={title}
      breadcrumb={[
        { key: 'list', step: <TextLink to="/notices/templates">文例</TextLink> },
        { key: 'here', step: title },
      ]}
    >
      {children}
    </Page>
  );
}

function TemplateForm({ template }: { template: NoticeTemplate | null }): ReactElement {
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useDraftForm({
    id: 'template',
    schema,
    labels,
    initial: startOf(template),
    send: (body, idempotencyKey) => call(noticeRoutes.saveTemplate, { body }, { idempotencyKey }),
    onSent: ({ code }) => {
      void client.invalidateQueries({ queryKey: noticeKey });
      void navigate({ to: '/notices/templates/$code', params: { code } });
    },
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <Button type="submit" kind="primary" busy={form.isBusy && '保存しています'}>
          {template ? `第${template.version + 1}版として保存する` : '文例を登録する'}
        </Button>
      }
    >
      <UnsavedGuard isDirty={form.isDirty} />
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <TextField
          {...form.textField('code')}
          required
          readOnly={template !== null}
          hint="英小文字とハイフン"
          autoCapitalize="none"
        />
        <TextField {...form.textField('title')} required width="l" hint="例：断水" />
      </div>
      <FieldList form={form} />
      <WordsFields form={form} />
      <NoticePreview words={writtenWords(form.values['words'])} />
    </DraftFormFrame>
  );
}

/** 差込項目 — what the text leaves open, written in it as `{{符号}}`. */
function FieldList({ form }: { form: DraftForm }): ReactElement {
  const held = valueAt(form.values, 'fields');
  const fields = (Array.isArray(held) ? held : []) as Partial<TemplateField>[];
  return (
    <Section id="fields" title="差込項目">
      <div className="flex flex-col gap-4">
        <p className="text-std-16N-170">
          文の中の {'{{符号}}'} に、送るときに入力した言葉が入ります。団体名は {'{{town}}'}
          、分野名は {'{{topic}}'} です。
        </p>
        {fields.map((_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a field is known by its place alone.
          <div key={at} className="flex flex-wrap items-end gap-x-6 gap-y-3">
            <TextField
              {...form.textField(`fields.${at}.code`)}
              required
              width="s"
              autoCapitalize="none"
            />
            <TextField {...form.textField(`fields.${at}.title`)} required />
            <Button kind="quiet" onClick={() => form.removeRow('fields', at)}>
              差込項目{at + 1}を外す
            </Button>
          </div>
        ))}
        <div>
          <Button onClick={() => form.set(`fields.${fields.length}`, { code: '', title: '' })}>
            差込項目を加える
          </Button>
        </div>
      </div>
    </Section>
  );
}

function Versions({ templates }: { templates: readonly NoticeTemplate[] }): ReactElement {
  return (
    <Section id="versions" title="版の記録">
      <Timeline
        label="版の記録"
        entries={templates.map(({ version, recordedAt, staffName, words }, place) => ({
          id: `${version}`,
          on: instantWords(recordedAt),
          title: `第${version}版　${words.ja.subject}`,
          detail: staffName,
          isCurrent: place === 0,
        }))}
      />
    </Section>
  );
}

function startOf(template: NoticeTemplate | null) {
  if (!template) return { fields: [] };
  const { code, title, words, fields } = template;
  return { code, title, words, fields };
}
