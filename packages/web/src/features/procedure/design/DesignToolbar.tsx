/** 様式の作成の操作 — undo, redo and save; saving a standard's form asks for the reason in law. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { procedureRoutes } from '@yakuba/contract/procedure';
import type { FormDefinition } from '@yakuba/kernel/form';
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';

import { call } from '../../../api/client.ts';
import { submissionKeys } from '../../../api/submission-key.ts';
import { ProblemNotice } from '../../../app/ProblemNotice.tsx';
import { useMay } from '../../../app/session.ts';
import { Button } from '../../../ui/Button.tsx';
import { procedurePermissions } from '../permissions.ts';
import type { DesignerProps } from './Designer.tsx';
import { LegalReasonDialog } from './LegalReasonDialog.tsx';
import type { Design } from './use-design.ts';

export interface DesignToolbarProps extends DesignerProps {
  design: Design;
  isChanged: boolean;
  problemCount: number;
  onRefused: () => void;
  onSaved: () => void;
}

export function DesignToolbar(props: DesignToolbarProps): ReactElement {
  const { design, kind, isChanged, problemCount, onRefused } = props;
  const mayDraft = useMay(procedurePermissions.draft);
  const saving = useSaving(props);
  const [asksReason, setAsksReason] = useState(false);
  const save = (): void => {
    if (problemCount > 0) onRefused();
    else if (kind === 'standard') setAsksReason(true);
    else void saving.save(null);
  };
  return (
    <div className={frame}>
      <div className="flex flex-wrap items-center gap-2">
        <Button disabled={design.canUndo === null} onClick={design.undo}>
          元に戻す
        </Button>
        <Button disabled={design.canRedo === null} onClick={design.redo}>
          やり直す
        </Button>
        {mayDraft ? (
          <Button
            kind="primary"
            disabled={!isChanged}
            busy={saving.isBusy && '保存しています'}
            onClick={save}
          >
            下書きとして保存する
          </Button>
        ) : null}
        <p className="text-dns-14N-130 text-solid-gray-700">{stateWords(props)}</p>
      </div>
      <p role="status" className="sr-only">
        {design.news}
      </p>
      {saving.failure === null ? null : <ProblemNotice thrown={saving.failure} />}
      <LegalReasonDialog
        open={asksReason}
        busy={saving.isBusy}
        onClose={() => setAsksReason(false)}
        onReason={(reason) => void saving.save(reason)}
      />
    </div>
  );
}

function stateWords({ isChanged, newest, kind, standardVersion }: DesignToolbarProps): string {
  const base = kind === 'standard' ? `標準 第${standardVersion ?? 1}版` : `第${newest}版`;
  return isChanged ? `${base}から変更あり（この端末に控えています）` : `${base}と同じです`;
}

/** A version is added, never overwritten; afterwards the page of the procedure shows it. */
function useSaving({ place, newest, design, kind, onSaved }: DesignToolbarProps) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const keys = useMemo(() => submissionKeys(), []);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);
  const { procedureCode } = place;
  const save = async (legalReason: string | null): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const given = { procedureCode, version: newest, form: design.form, legalReason };
    const idempotencyKey = keys.keyFor(given);
    try {
      await send({ ...given, isDifference: kind === 'standard', idempotencyKey });
      keys.finish();
      await client.invalidateQueries({ queryKey: ['procedure'] });
      onSaved();
      await navigate({ to: '/procedures/$procedureCode', params: { procedureCode } });
    } catch (thrown) {
      setFailure(thrown);
    } finally {
      if (isShown.current) setBusy(false);
    }
  };
  return { isBusy, failure, save };
}

interface Sent {
  readonly procedureCode: string;
  readonly version: number;
  readonly form: FormDefinition;
  readonly legalReason: string | null;
  readonly isDifference: boolean;
  readonly idempotencyKey: string;
}

function send({ procedureCode, version, form, legalReason, isDifference, idempotencyKey }: Sent) {
  const params = { procedureCode };
  if (!isDifference) {
    const body = { version, form };
    return call(procedureRoutes.reviseForm, { params, body }, { idempotencyKey });
  }
  const body = { version, legalReason: legalReason ?? '', changes: { form } };
  return call(procedureRoutes.adoptDifference, { params, body }, { idempotencyKey });
}

const frame = [
  'sticky top-16 z-10 flex flex-col gap-2 rounded-8 border border-solid-gray-300 bg-white',
  'px-3 py-2',
].join(' ');
