/** 本登録の次 — what is usually done after a change has been entered in the register. */
import { useQuery } from '@tanstack/react-query';
import type { ChangeSummary } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { ButtonLink } from '../../../app/links.tsx';
import { useMay, useSession } from '../../../app/session.ts';
import { Notice } from '../../../ui/Notice.tsx';
import { startCertificate } from '../../certificate/certificate-start.ts';
import { changesQuery } from './change-query.ts';

export function NextSteps({ change }: { change: ChangeSummary }): ReactElement {
  const mayIssue = useMay('certificate:issue_certificate');
  const next = useNextToDecide(change.id);
  const [addresseeNumber] = change.subjects;
  const chosen = {
    addresseeNumbers: change.subjects,
    householdNumber: change.householdNumbers[0] ?? null,
  };
  return (
    <div data-screen-only>
      <Notice kind="success" title="本登録済みです。次の手続へ進めます。" announce="status">
        <div className="flex flex-wrap gap-3 pt-2">
          {mayIssue ? (
            <ButtonLink to={certificatePage} onClick={() => startCertificate(chosen)}>
              証明書を発行する
            </ButtonLink>
          ) : null}
          {addresseeNumber ? (
            <ButtonLink to="/residents/$addresseeNumber" params={{ addresseeNumber }}>
              住民票を見る
            </ButtonLink>
          ) : null}
          {next ? (
            <ButtonLink kind="primary" to="/changes/$id" params={{ id: next.id }}>
              次の決裁へ
            </ButtonLink>
          ) : null}
          <ButtonLink to="/changes">仮登録の一覧へ</ButtonLink>
        </div>
      </Notice>
    </div>
  );
}

/** The change that has waited longest among those that the signed-in person may decide. */
function useNextToDecide(id: string): ChangeSummary | undefined {
  const { accountId } = useSession();
  const decides = useMay('resident:approve_change');
  const query = useQuery({ ...changesQuery({ status: 'submitted', page: 1 }), enabled: decides });
  return query.data?.changes.findLast((one) => one.id !== id && one.applicant !== accountId);
}

const certificatePage: string = '/certificates/new';
