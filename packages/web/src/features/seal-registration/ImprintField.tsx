/**
 * 印影の読取り — a scan is chosen, the server measures it at its resolution, and what it measured
 * stands beside the rule before anything is registered.
 */
import { type ImprintReading, sealRegistrationRoutes } from '@yakuba/contract/seal-registration';
import { type ChangeEvent, type ReactElement, useState } from 'react';

import { type ApiProblem, asProblem } from '../../api/api-problem.ts';
import { call } from '../../api/client.ts';
import { base64OfFile } from '../../api/file-content.ts';
import type { DraftForm } from '../../form/use-draft-form.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { FieldError } from '../../ui/FieldError.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { scanWords, sizeWords } from './seal-words.ts';

export interface ImprintFieldProps {
  form: DraftForm;
  reading: ImprintReading | null;
  onRead: (reading: ImprintReading | null) => void;
}

export function ImprintField({ form, reading, onRead }: ImprintFieldProps): ReactElement {
  const [failure, setFailure] = useState<ApiProblem | null>(null);
  const id = form.fieldId('scan.image');
  async function measure(image: string): Promise<void> {
    setFailure(null);
    onRead(null);
    try {
      const dpi = form.text('scan.dpi') === '' ? null : form.text('scan.dpi');
      onRead(await call(sealRegistrationRoutes.readImprint, { body: { image, dpi } }));
    } catch (thrown) {
      setFailure(asProblem(thrown));
    }
  }
  async function take({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = target.files?.[0];
    if (!file) return;
    const image = await base64OfFile(file);
    form.dismiss();
    form.set('scan.image', image);
    await measure(image);
  }
  const error = form.error('scan.image');
  const needsDpi = failure?.code.startsWith('seal_registration.scan.resolution') === true;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-col gap-1.5">
        <label htmlFor={id} className="text-dns-16B-130">
          印影の画像<span className="ml-2 text-dns-14N-120 text-error-2">※必須</span>
        </label>
        <p className="text-dns-14N-130 text-solid-gray-700">
          白い紙に押した印影を200〜1200dpiで読み取ったPNG・JPEG・TIFFを選びます。
        </p>
        <input
          id={id}
          type="file"
          accept="image/png,image/jpeg,image/tiff"
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => void take(event)}
          className="min-h-11 max-w-full text-dns-16N-130"
        />
        <FieldError id={id}>{error}</FieldError>
      </div>
      {failure ? <Notice kind="error" title={failure.detail} announce="alert" /> : null}
      {needsDpi || form.text('scan.dpi') !== '' ? (
        <TextField
          {...form.textField('scan.dpi')}
          width="xs"
          inputMode="numeric"
          beside={<Button onClick={() => void measure(form.text('scan.image'))}>測り直す</Button>}
        />
      ) : null}
      {reading ? <Measured reading={reading} /> : null}
    </div>
  );
}

function Measured({ reading }: { reading: ImprintReading }): ReactElement {
  const { image, widthMm, heightMm, dpi, size } = reading;
  const isRefused = size === 'too-small' || size === 'too-large';
  return (
    <div role="status" className={measuredStyle}>
      <img
        src={`data:image/png;base64,${image}`}
        alt="読み取った印影"
        className="size-40 shrink-0 border border-solid-gray-300 object-contain"
      />
      <div className="flex flex-col gap-2">
        <p className="text-dns-16B-130">
          幅 {widthMm.toFixed(1)}mm × 高さ {heightMm.toFixed(1)}mm（{Math.round(dpi)}dpi）
        </p>
        <p className="flex flex-wrap items-center gap-3 text-dns-16N-130">
          <Badge tone={isRefused ? 'danger' : size === 'fits' ? 'success' : 'warning'}>
            {isRefused ? '登録できない' : size === 'fits' ? '登録できる' : '要確認'}
          </Badge>
          {sizeWords(reading)}
        </p>
        <p className="text-dns-14N-130 text-solid-gray-700">
          一辺8mmの正方形に収まるもの、一辺25mmの正方形に収まらないものは登録できません。
        </p>
        {scanWords(reading).map((words) => (
          <p key={words} className="text-dns-16N-130 text-error-2">
            {words}
          </p>
        ))}
      </div>
    </div>
  );
}

const measuredStyle = 'flex flex-wrap gap-6 rounded-8 border border-solid-gray-300 p-4';
