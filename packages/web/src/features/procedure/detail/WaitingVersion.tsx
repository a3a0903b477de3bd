/** 公開を待つ版 — what would change, and the decision of a second person. */
import { useQueryClient } from '@tanstack/react-query';
import { type ProcedureHistory, procedureRoutes, publishBody } from '@yakuba/contract/procedure';
import { todayInJapan } from '@yakuba/kernel/calendar';
import { type ReactElement, useState } from 'react';

import { call } from '../../../api/client.ts';
import { useMay, useSession } from '../../../app/session.ts';
import { DraftFormFrame } from '../../../form/DraftFormFrame.tsx';
import { useDraftForm } from '../../../form/use-draft-form.ts';
import { Button } from '../../../ui/Button.tsx';
import { DateField } from '../../../ui/DateField.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { procedurePermissions } from '../permissions.ts';
import { comparedVersions, contentDifferences } from './content-differences.ts';
import { DetailList } from './DetailList.tsx';
import { DifferenceTable } from './DifferenceTable.tsx';
import { FormOutline } from './FormOutline.tsx';

export interface WaitingVersionProps {
  procedureCode: string;
  history: ProcedureHistory;
}

export function WaitingVersion({ procedureCode, history }: WaitingVersionProps) {
  const { accountId } = useSession();
  const mayPublish = useMay(procedurePermissions.publish);
  const [published, setPublished] = useState<number | null>(null);
  const [newest] = history.versions;
  if (newest?.state !== 'draft') {
    if (published === null || published !== newest?.version) return null;
    return <Notice kind="success" title={`第${published}版を公開しました`} announce="status" />;
  }
  const { version, draftedBy, draftedByName, legalReason } = newest;
  const mine = comparedVersions(history).find(({ key }) => key === `town ${version}`);
  const { current } = history;
  return (
    <Section id="waiting" title="公開を待つ版" note={`第${version}版・作成 ${draftedByName}`} card>
      <div className="flex flex-col gap-5">
        {legalReason ? <p>{`法令上の理由：${legalReason}`}</p> : null}
        {mine && current ? (
          <DifferenceTable
            caption="今日の内容との違い"
            rows={contentDifferences(current, mine.content)}
          />
        ) : mine ? (
          <>
            <DetailList details={mine.content} />
            <FormOutline form={mine.content.form} />
          </>
        ) : null}
        {mayPublish && draftedBy !== accountId ? (
          <PublishForm
            procedureCode={procedureCode}
            version={version}
            onPublished={() => setPublished(version)}
          />
        ) : (
          <p>作成した人とは別の、公開の権限を持つ人が公開します。</p>
        )}
      </div>
    </Section>
  );
}

const schema = publishBody.omit({ version: true });

interface PublishFormProps {
  procedureCode: string;
  version: number;
  onPublished: () => void;
}

function PublishForm({ procedureCode, version, onPublished }: PublishFormProps): ReactElement {
  const client = useQueryClient();
  const form = useDraftForm({
    id: 'publish',
    schema,
    labels: { validFrom: '適用開始日', validUntil: '適用を終える日' },
    initial: { validFrom: todayInJapan(new Date()) },
    send: (given, idempotencyKey) =>
      call(
        procedureRoutes.publishProcedure,
        { params: { procedureCode }, body: { ...given, version } },
        { idempotencyKey },
      ),
    onSent: () => {
      onPublished();
      void client.invalidateQueries({ queryKey: ['procedure'] });
    },
  });
  return (
    <DraftFormFrame
      form={form}
      actions={
        <Button type="submit" kind="primary" busy={form.isBusy && '公開しています'}>
          この版を公開する
        </Button>
      }
    >
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <DateField {...form.dateField('validFrom')} required hint="この日から住民が使います。" />
        <DateField
          {...form.dateField('validUntil')}
          hint="この日からは使いません。決まっていなければ空けておきます。"
        />
      </div>
    </DraftFormFrame>
  );
}
