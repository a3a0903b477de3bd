/** 手続の開始 — what may be begun for a person or household; only what is permitted. */
import type { ChangeKindName } from '@yakuba/contract/resident';
import { changeKinds } from '@yakuba/contract/resident';
import type { ReactElement } from 'react';

import { ButtonLink, TextLink } from '../../../app/links.tsx';
import { useMay } from '../../../app/session.ts';
import { buttonStyle } from '../../../ui/control-style.ts';
import { startCertificate } from '../../certificate/certificate-start.ts';
import { type StartedChange, startChange } from '../../resident-change/start-change.ts';
import { menuKeys } from './menu-keys.ts';
import { startableKinds } from './startable-kinds.ts';

export interface StartActionsProps {
  chosen: StartedChange;
  isClosed: boolean;
}

export function StartActions({ chosen, isClosed }: StartActionsProps): ReactElement {
  const mayIssue = useMay('certificate:issue_certificate');
  const mayDraft = useMay('resident:draft_change');
  return (
    <>
      {mayDraft ? (
        <details {...menuKeys} data-screen-only className="relative">
          <summary className={`${buttonStyle('secondary')} list-none`}>異動を始める</summary>
          <div className={menuStyle}>
            {startableKinds(isClosed).map(({ title, kinds }) => (
              <section key={title} aria-label={title}>
                <p className="px-3 pt-2 text-dns-14B-130 text-solid-gray-700">{title}</p>
                <ul>
                  {kinds.map((kind) => (
                    <li key={kind}>{startLink(kind, chosen)}</li>
                  ))}
                </ul>
              </section>
            ))}
          </div>
        </details>
      ) : null}
      {mayIssue ? (
        <ButtonLink
          data-screen-only
          kind="primary"
          to={certificatePage}
          onClick={() => startCertificate(chosen)}
        >
          証明書を発行する
        </ButtonLink>
      ) : null}
    </>
  );
}

function startLink(kind: ChangeKindName, chosen: StartedChange): ReactElement {
  const page: string = `/changes/new/${kind}`;
  return (
    <TextLink to={page} onClick={() => startChange(kind, chosen)} className={entryStyle}>
      {changeKinds[kind]}
    </TextLink>
  );
}

const certificatePage: string = '/certificates/new';
const menuStyle = [
  'absolute left-0 z-30 mt-2 w-64 rounded-8 border border-solid-gray-300 bg-white p-2 shadow-3',
  'md:right-0 md:left-auto md:grid md:w-max md:grid-cols-3 md:gap-4',
].join(' ');
const entryStyle = 'flex min-h-11 items-center px-3 hover:bg-key-50';
