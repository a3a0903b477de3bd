/**
 * 添付書類 — looked at inside the page. The server keeps pictures made anew and PDF files without
 * anything that moves; here they are shown as what they are, and nothing else is.
 */
import { useMutation } from '@tanstack/react-query';
import { applicationRoutes, type EvidenceFile } from '@yakuba/contract/application';
import { type ReactElement, useEffect, useState } from 'react';

import { call } from '../../api/client.ts';
import { ProblemNotice } from '../../app/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { PdfFrame } from '../certificate/PdfFrame.tsx';

const pictures: ReadonlySet<string> = new Set(['image/jpeg', 'image/png', 'image/webp']);

export interface EvidenceListProps {
  applicationId: string;
  files: readonly EvidenceFile[];
  /** Label of an item of the form. */
  labelOf: (item: string) => string;
}

export function EvidenceList(props: EvidenceListProps): ReactElement {
  const { applicationId, files, labelOf } = props;
  if (files.length === 0) return <p className="text-std-16N-170">添付書類はありません。</p>;
  return (
    <ul className="flex flex-col gap-4">
      {files.map((file) => (
        <li key={file.fileId} className="rounded-8 border border-solid-gray-300 p-4">
          <Evidence applicationId={applicationId} file={file} label={labelOf(file.item)} />
        </li>
      ))}
    </ul>
  );
}

interface EvidenceProps {
  applicationId: string;
  file: EvidenceFile;
  label: string;
}

function Evidence({ applicationId: id, file, label }: EvidenceProps): ReactElement {
  const { fileId, fileName, mediaType, bytes } = file;
  const shown = useMutation({
    mutationFn: async () => {
      const answer = await call(applicationRoutes.getEvidence, { params: { id, fileId } });
      return blobOf(answer.content, answer.mediaType);
    },
    gcTime: 0,
  });
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0">
          <strong className="text-dns-16B-130">{label}</strong>
          <span className="block text-dns-14N-130 break-all text-solid-gray-700">
            {`${fileName}（${kindWords(mediaType)}、${sizeWords(bytes)}）`}
          </span>
        </p>
        {shown.data ? (
          <Button onClick={() => shown.reset()}>
            閉じる<span className="sr-only">：{fileName}</span>
          </Button>
        ) : (
          <Button busy={shown.isPending && '開いています'} onClick={() => shown.mutate()}>
            開く<span className="sr-only">：{fileName}</span>
          </Button>
        )}
      </div>
      {shown.isError ? <ProblemNotice thrown={shown.error} /> : null}
      {shown.data ? <Content blob={shown.data} label={label} fileName={fileName} /> : null}
    </div>
  );
}

interface ContentProps {
  blob: Blob;
  label: string;
  fileName: string;
}

function Content({ blob, label, fileName }: ContentProps): ReactElement {
  if (pictures.has(blob.type)) return <Picture blob={blob} label={label} />;
  if (blob.type === 'application/pdf') {
    return <PdfFrame pdf={blob} title={`添付書類：${label}`} fileName={fileName} pages={null} />;
  }
  return <p>この形式は画面に表示できません。</p>;
}

function Picture({ blob, label }: { blob: Blob; label: string }): ReactElement | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url ? <img src={url} alt={`添付書類：${label}`} className={pictureStyle} /> : null;
}

function blobOf(content: string, type: string): Blob {
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type });
}

function kindWords(mediaType: string): string {
  return mediaType === 'application/pdf' ? 'PDF' : '画像';
}

function sizeWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} KB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const pictureStyle =
  'max-h-[38rem] max-w-full self-start rounded-8 border border-solid-gray-420 object-contain';
