/**
 * 仮登録の内容 — what was entered and what it changes; here it is decided.
 *
 * @spec juki 4.0.8
 * @spec juki 4.0.9
 */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { changeKinds } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { TextLink } from '../../../app/links.tsx';
import { Page } from '../../../app/Page.tsx';
import { Button } from '../../../ui/Button.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Answered } from '../words/Answered.tsx';
import { ChangeView } from './ChangeView.tsx';
import { changeQuery } from './change-query.ts';
import { StatusBadge } from './StatusBadge.tsx';
import { isOpen } from './use-change-options.ts';

/** The heading stays in place while the answer comes, and with it the focus. */
export function ChangePage(): ReactElement {
  const { id } = useParams({ from: '/staff/changes/$id' });
  const query = useQuery(changeQuery(id));
  const change = query.data?.change;
  const title = change ? changeKinds[change.kind] : '仮登録の内容';
  return (
    <Page
      title={title}
      note={change ? <StatusBadge status={change.status} /> : undefined}
      breadcrumb={[
        { key: 'list', step: <TextLink to="/changes">仮登録・決裁</TextLink> },
        { key: 'change', step: title },
      ]}
      actions={
        change ? (
          <>
            {isOpen(change) ? (
              <LinkButton data-screen-only href="#decision-title">
                手続へ進む
              </LinkButton>
            ) : null}
            <Button onClick={() => window.print()}>印刷</Button>
          </>
        ) : undefined
      }
    >
      <Answered query={query} what="仮登録の内容">
        {(answer) => <ChangeView key={id} answer={answer} />}
      </Answered>
    </Page>
  );
}
