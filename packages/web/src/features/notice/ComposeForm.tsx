/** お知らせの記入 — the parts of the form, and the message as it stands beside them. */
import {
  type MessageDetail,
  type NoticeTemplate,
  type NoticeTopicRule,
  type Urgency,
  urgencies,
} from '@yakuba/contract/notice';
import type { ReactElement } from 'react';

import { DraftFormFrame } from '../../form/DraftFormFrame.tsx';
import { valueAt } from '../../form/path.ts';
import type { DraftForm } from '../../form/use-draft-form.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RadioGroup } from '../../ui/RadioGroup.tsx';
import { Section } from '../../ui/Section.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { AudienceCount } from './AudienceCount.tsx';
import { ConditionFields } from './ConditionFields.tsx';
import { composeSchema, filledWords, OWN_WORDS, writtenWords } from './compose-form.ts';
import { NoticePreview } from './NoticePreview.tsx';
import { urgencyNotes } from './notice-words.ts';
import { WordsFields } from './WordsFields.tsx';

export interface ComposeFormProps {
  form: DraftForm;
  topics: readonly NoticeTopicRule[];
  templates: readonly NoticeTemplate[];
  corrected: MessageDetail | null;
}

export function ComposeForm(props: ComposeFormProps): ReactElement {
  const { form, corrected } = props;
  return (
    <DraftFormFrame
      form={form}
      actions={
        <Button type="submit" kind="primary" busy={form.isBusy && '作成しています'}>
          作成して承認へ進む
        </Button>
      }
    >
      {corrected ? (
        <Notice kind="information" title={`「${corrected.subject}」の訂正版`}>
          <p>件名に【訂正】が付き、本文の初めに、いつ送ったどのお知らせの訂正かが入ります。</p>
          <p>届くのは、それが届いた人だけです。</p>
          <p>送信を始めると、訂正するお知らせの残りは止まります。</p>
        </Notice>
      ) : null}
      <AboutSection {...props} />
      <WordsSection {...props} />
      <ReachSection {...props} />
    </DraftFormFrame>
  );
}

function AboutSection({ form, topics, corrected }: ComposeFormProps): ReactElement {
  const topic = topics.find(({ code }) => code === form.text('topicCode'));
  return (
    <Section id="about" title="分野と緊急度" card>
      <div className="flex flex-col gap-5">
        {corrected ? (
          <p className="text-std-16N-170">分野　{corrected.topicTitle}</p>
        ) : (
          <Select
            {...form.textField('topicCode')}
            required
            placeholder="選んでください"
            choices={topics.map(({ code, title, isDisaster }) => ({
              value: code,
              label: isDisaster ? `${title}（災害）` : title,
            }))}
          />
        )}
        <RadioGroup
          {...form.choiceField('urgency')}
          required
          direction="column"
          choices={(Object.keys(urgencies) as Urgency[]).map((value) => ({
            value,
            label: urgencies[value],
            hint: urgencyNotes[value],
            disabled: value === 'emergency' && topic?.isDisaster === false,
          }))}
        />
      </div>
    </Section>
  );
}

function WordsSection({ form, templates, corrected }: ComposeFormProps): ReactElement {
  const source = form.text('source');
  const template = templates.find(({ code }) => code === source);
  const values = (valueAt(form.values, 'values') ?? {}) as Record<string, string>;
  const words = template ? filledWords(template, values) : writtenWords(form.values['words']);
  return (
    <Section id="words" title="文" card>
      <div className="flex flex-col gap-6">
        {corrected ? null : (
          <Select
            {...form.textField('source')}
            width="l"
            choices={[
              { value: OWN_WORDS, label: '文を直接書く' },
              ...templates.map(({ code, title, version }) => ({
                value: code,
                label: `文例「${title}」（第${version}版）`,
              })),
            ]}
          />
        )}
        {template ? (
          <div className="flex flex-col gap-4">
            {template.fields.map(({ code, title }) => (
              <TextField
                key={code}
                {...form.textField(`values.${code}`)}
                label={title}
                required
                width="l"
              />
            ))}
          </div>
        ) : (
          <WordsFields form={form} />
        )}
        <NoticePreview words={words} />
      </div>
    </Section>
  );
}

function ReachSection({ form, corrected }: ComposeFormProps): ReactElement {
  const isNarrowed = !corrected && form.text('reach') === 'conditions';
  return (
    <Section id="reach" title="届け先" card>
      <div className="flex flex-col gap-5">
        {corrected ? (
          <p className="text-std-16N-170">訂正するお知らせが届いた人</p>
        ) : (
          <RadioGroup
            {...form.choiceField('reach')}
            choices={[
              { value: 'all', label: '分野の登録者すべて' },
              { value: 'conditions', label: '条件に合う人だけ' },
            ]}
          />
        )}
        {isNarrowed ? <ConditionFields form={form} /> : null}
        <AudienceCount
          asked={askedOf(form, corrected)}
          check={() => form.check(['topicCode', 'audience'])}
        />
      </div>
    </Section>
  );
}

/** Only topic and receivers count; the words may still be missing. */
function askedOf(form: DraftForm, corrected: MessageDetail | null) {
  const { topicCode, reach, audience } = form.values;
  const words = { ja: { subject: '―', body: '―' } };
  const draft = { topicCode, reach, audience, urgency: 'bulk', words };
  const found = composeSchema(corrected?.id ?? null).safeParse(draft);
  if (!found.success) return null;
  const { topicCode: code, audience: meant, correctsId } = found.data;
  return { topicCode: code, audience: meant, correctsId };
}
