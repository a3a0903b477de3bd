/**
 * 仮登録の内容 — what was entered and what it changes; here it is decided.
 *
 * @spec juki 4.0.8
 * @spec juki 4.0.9
 */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';

import { asProblem } from '../../../api/api-problem.ts';
import { ButtonLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Notice } from '../../../ui/Notice.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { ChangeView } from './ChangeView.tsx';
import { changeQuery } from './change-query.ts';

export function ChangePage(): ReactElement {
  const { id } = useParams({ from: '/staff/changes/$id' });
  const query = useQuery(changeQuery(id));
  if (query.data) return <ChangeView key={id} answer={query.data} />;
  const problem = query.isError ? asProblem(query.error) : null;
  return (
    <Page title="仮登録の内容">
      {problem ? (
        <>
          <Notice kind="error" title={problem.title} announce="alert">
            {problem.detail}
          </Notice>
          <div className="flex gap-3">
            <Button onClick={() => void query.refetch()}>読み直す</Button>
            <ButtonLink to="/changes">仮登録の一覧へ戻る</ButtonLink>
          </div>
        </>
      ) : (
        <Skeleton lines={6} label="仮登録の内容を読み込んでいます" />
      )}
    </Page>
  );
}
