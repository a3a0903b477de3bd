/**
 * 提出 — the draft as the server has it is signed by the card where the procedure asks for that,
 * and sent in; sent twice by mistake, it counts once.
 */
import { useQueryClient } from '@tanstack/react-query';
import {
  type OwnApplication,
  ownApplicationRoutes as own,
  type SubmittedAnswer,
} from '@yakuba/contract/application';
import { type ReactElement, useRef, useState } from 'react';

import { asProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import { submissionKeys } from '../../api/submission-key.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useLanguage } from '../app/language.tsx';
import { useTownCode } from '../app/use-place.ts';
import { CardForm } from '../card/CardForm.tsx';
import { type CardUse, signatureByCard, textOfBase64 } from '../card/simulated-card.ts';
import { applicationQuery } from '../draft/applications.ts';
import { forgetDraft } from '../draft/kept-drafts.ts';
import type { Filling } from '../draft/use-filling.ts';
import { Action } from '../ui/Action.tsx';
import { useIsOnline } from '../ui/OfflineNotice.tsx';
import { Problem } from '../ui/Problem.tsx';
import { cardStyle, headingStyle } from '../ui/style.ts';
import { SignedContent } from './SignedContent.tsx';

export interface SendInProps {
  id: string;
  move: 'submit' | 'correct';
  filling: Filling;
  requiresSignature: boolean;
  /** False, after saying so, where something has still to be put right. */
  isSound: () => boolean;
  onDone: (submitted: SubmittedAnswer) => void;
}

export function SendIn(props: SendInProps): ReactElement {
  const { move, requiresSignature } = props;
  const { say } = useLanguage();
  const { current, send } = useSending(props);
  const isOnline = useIsOnline();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function sendUnsigned(): Promise<void> {
    setBusy(true);
    setFailure(null);
    await send(null).catch(setFailure);
    setBusy(false);
  }

  if (!isOnline) return <Notice kind="warning" title={say('check.offline')} announce="status" />;
  if (!requiresSignature) {
    return (
      <div className="flex flex-col gap-3">
        {failure === null ? null : <Problem thrown={failure} />}
        <div>
          <Action
            kind="primary"
            busy={isBusy ? say('check.busy') : false}
            onClick={() => void sendUnsigned()}
          >
            {say(move === 'submit' ? 'check.submit' : 'correct.go')}
          </Action>
        </div>
      </div>
    );
  }
  return (
    <section aria-labelledby="sign" className={`${cardStyle} flex flex-col gap-4 p-4 md:p-6`}>
      <h2 id="sign" className={headingStyle}>
        {say('check.sign')}
      </h2>
      <SignedContent read={async () => textOfBase64((await current()).signing?.content ?? '')} />
      <CardForm
        id="signing"
        pin={{ label: 'check.password', hint: 'check.password-hint' }}
        action={move === 'submit' ? 'check.sign' : 'correct.go'}
        busy="check.busy"
        onUse={send}
        otherwise={<p>{say('sign.no-card')}</p>}
      />
    </section>
  );
}

/** 送り方 — what is on the server now, and the one way to send it in. */
function useSending({ id, move, filling, isSound, onDone }: SendInProps) {
  const client = useQueryClient();
  const municipalityCode = useTownCode();
  const keys = useRef(submissionKeys());

  async function current(): Promise<OwnApplication> {
    await filling.flush();
    const found = await client.fetchQuery({ ...applicationQuery(id), staleTime: 0 });
    if (!found) throw asProblem(null);
    return found;
  }

  async function send(card: CardUse | null): Promise<void> {
    if (!isSound()) return;
    const { version, signing } = await current();
    const cms = card && signing ? await signatureByCard(signing.content, card) : null;
    // One version is sent in once, however often the button is pressed or the card signs.
    const options = { idempotencyKey: keys.current.keyFor({ id, move, version, cms }) };
    const params = { id };
    const submitted =
      move === 'submit'
        ? await call(own.submitApplication, { params, body: { version, cms } }, options)
        : await call(own.correctApplication, { params, body: { version, cms } }, options);
    forgetDraft(municipalityCode, id);
    filling.discard();
    void client.invalidateQueries({ queryKey: ['own', 'applications'] });
    onDone(submitted);
  }

  return { current, send };
}
