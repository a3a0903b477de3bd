/** 異動内容の確認の照会 — what would follow, as the server says it; nothing is written. */
import { useQuery } from '@tanstack/react-query';
import { type ChangeKindName, type ChangePreview, changeRoutes } from '@yakuba/contract/resident';
import type { FieldProblem } from '@yakuba/kernel/refusal';

import { type ApiProblem, asProblem } from '../../../api/api-problem.ts';
import { call } from '../../../api/client.ts';
import { checkDraft, newDraft } from '../../../form/draft-state.ts';
import type { Draft } from '../../../form/path.ts';
import type { ChangeDefinition } from '../change-form.ts';

export interface PreviewAnswer {
  readonly preview: ChangePreview | null;
  readonly isPending: boolean;
  /** Found here or by the server; each leads back to its field. */
  readonly problems: readonly FieldProblem[];
  /** A refusal as a whole. */
  readonly failure: ApiProblem | null;
}

export function usePreview(definition: ChangeDefinition, values: Draft): PreviewAnswer {
  const checked = checkDraft(definition.schema, newDraft(values), definition.labels);
  const input = checked.ok ? checked.value : null;
  const asked = useQuery({
    queryKey: ['resident', 'preview', definition.kind, input],
    queryFn: ({ signal }) => previewOf(definition.kind, input, signal),
    enabled: checked.ok,
    gcTime: 0,
    staleTime: 0,
    retry: false,
  });
  if (!checked.ok) {
    return { preview: null, isPending: false, problems: checked.problems, failure: null };
  }
  const failure = asked.error ? asProblem(asked.error) : null;
  return {
    preview: asked.data ?? null,
    isPending: asked.isFetching,
    problems: failure?.errors ?? [],
    failure,
  };
}

function previewOf(kind: ChangeKindName, input: unknown, signal: AbortSignal) {
  return call(changeRoutes.previewChange, { body: { kind, input } }, { signal });
}
