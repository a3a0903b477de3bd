/**
 * 様式の作成 — the form on the left, how a resident meets it on the right. Every step is kept on
 * this machine, can be undone, and becomes a version when it is saved.
 */
import { checkFormDefinition, type FormDefinition } from '@yakuba/kernel/form';
import {
  type KeyboardEvent,
  type ReactElement,
  useDeferredValue,
  useEffect,
  useMemo,
  useState,
} from 'react';

import { isSameContent } from '../same-content.ts';
import { DesignToolbar } from './DesignToolbar.tsx';
import { FormHeading } from './FormHeading.tsx';
import { type DesignPlace, dropDesign, type KeptDesign, keepDesign } from './kept-design.ts';
import { MissingUploads } from './MissingUploads.tsx';
import { Preview } from './Preview.tsx';
import { ProblemPanel } from './ProblemPanel.tsx';
import { missingTranslations, placeProblems } from './problem-places.ts';
import { RestoredNotice } from './RestoredNotice.tsx';
import { SectionList } from './SectionList.tsx';
import {
  type Design,
  DesignContext,
  type NeededDocument,
  useDesign,
  useSteadyHand,
} from './use-design.ts';

export interface DesignerProps {
  place: DesignPlace;
  /** As it is saved: what the writing begins from. */
  saved: FormDefinition;
  newest: number;
  kept: KeptDesign | null;
  /** `standard`: the town has no version of its own yet. */
  kind: 'standard' | 'own' | 'difference';
  standardVersion: number | null;
  documents: readonly NeededDocument[];
}

const KEEP_MILLISECONDS = 300;

export function Designer(props: DesignerProps): ReactElement {
  const { place, saved, newest, kept, documents } = props;
  const [isRestored, setRestored] = useState(kept !== null);
  const design = useDesign(kept?.form ?? saved);
  const hand = useSteadyHand(design, documents);
  const { form } = design;
  const isChanged = useMemo(() => !isSameContent(form, saved), [form, saved]);
  useKeeping(place, { version: newest, form }, isChanged);
  const checked = useDeferredValue(form);
  const problems = useMemo(() => placeProblems(checked, checkFormDefinition(checked)), [checked]);
  const untranslated = useMemo(() => missingTranslations(checked), [checked]);
  const [isWide, setWide] = useState(false);
  const [attempt, setAttempt] = useState(0);
  return (
    <DesignContext value={hand}>
      {isRestored ? (
        <RestoredNotice
          isOutdated={kept !== null && kept.version !== newest}
          newest={newest}
          onDrop={() => {
            dropDesign(place);
            design.restart(saved);
            setRestored(false);
          }}
        />
      ) : null}
      <div className={isWide ? 'flex flex-col gap-6' : columns}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys pressed in any field of it. */}
        <div
          className="flex min-w-0 flex-col gap-5"
          onKeyDown={(event) => undoByKey(event, design)}
        >
          <DesignToolbar
            {...props}
            design={design}
            isChanged={isChanged}
            problemCount={problems.length}
            onRefused={() => setAttempt((count) => count + 1)}
            onSaved={() => {
              dropDesign(place);
              setRestored(false);
            }}
          />
          <ProblemPanel problems={problems} untranslated={untranslated} attempt={attempt} />
          <MissingUploads form={checked} documents={documents} />
          <FormHeading form={form} />
          <SectionList form={form} chosen={design.chosen} />
        </div>
        <Preview form={checked} chosen={design.chosen} isWide={isWide} onWide={setWide} />
      </div>
    </DesignContext>
  );
}

/** Kept a moment after the last key, and when the page is left. */
function useKeeping(place: DesignPlace, design: KeptDesign, isChanged: boolean): void {
  const { municipalityCode, accountId, procedureCode } = place;
  const { version, form } = design;
  useEffect(() => {
    if (!isChanged) return;
    const own = { municipalityCode, accountId, procedureCode };
    const keep = () => keepDesign(own, { version, form });
    const timer = setTimeout(keep, KEEP_MILLISECONDS);
    addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', keep);
    };
  }, [municipalityCode, accountId, procedureCode, version, form, isChanged]);
}

/** Undoing is the form's: a letter, a field or a section alike. */
function undoByKey(event: KeyboardEvent, design: Design): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) design.redo();
  else design.undo();
}

const columns = 'grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_25.5rem]';
