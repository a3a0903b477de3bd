/**
 * 印鑑登録証明書の組付け — one sheet: the imprint at its true size above what is said of its owner.
 */
import { join } from 'node:path';
import { formatWareki, parsePlainDate } from '@yakuba/kernel/calendar';

import type { DocumentFonts } from '#platform/printing';

import type { PrintOrder } from '../model.ts';
import { BODY_HEIGHT_MM, cell, type FormItem, type FormRow, heightOf, row } from './form.ts';
import { items } from './items.ts';
import { sealColumnsOf } from './layout.ts';
import { missingOf, type PreparedCertificate } from './render-certificate.ts';
import { scannableCode } from './scannable-code.ts';
import { fillRows } from './sheet.ts';
import type { PersonOnCertificate } from './view.ts';
import { certifierOf } from './wording.ts';

/** 印鑑登録証明書の記載内容 */
export interface SealContent {
  readonly person: PersonOnCertificate;
  readonly hasSex: boolean;
  readonly registrationNumber: string;
  readonly imprint: {
    /** PNG in base64. */
    readonly png: string;
    readonly hash: string;
    /** Of the picture, margin included, at its true size. */
    readonly widthMm: number;
    readonly heightMm: number;
  };
}

const TEMPLATE = join(import.meta.dirname, 'templates/seal-certificate.typ');
const TITLE = '印鑑登録証明書';
const CERTIFICATION = 'この写しは、登録された印影と相違ないことを証明する。';
/** 印影の欄 — room for the largest seal with paper around it. */
const IMPRINT_HEIGHT_MM = 58;

export function prepareSealCertificate(
  fonts: DocumentFonts,
  order: PrintOrder<SealContent>,
): PreparedCertificate {
  const { content, form } = order;
  const settings = { measure: fonts.advanceEm, overflowPolicy: form.overflowPolicy };
  const rows = rowsOf(content);
  const filled = fillRows(rows, { person: content.person, personIndex: 0 }, settings);
  const certification = certificationOf(order);
  const bodyMm = IMPRINT_HEIGHT_MM + heightOf(rows);
  return {
    request: {
      template: TEMPLATE,
      data: {
        documentName: TITLE,
        title: TITLE,
        municipality: `${form.prefectureName}${form.municipalityName}`,
        officialUseMark: order.isOfficialUse ? '公用' : null,
        sampleMark: form.isSample ? '見本' : null,
        imprint: { ...imprintOf(content), boxMm: IMPRINT_HEIGHT_MM },
        sheet: {
          subtitle: '',
          rows: { kind: 'rows', number: null, gapMm: 0, rows: filled.rows },
          blank: { kind: 'blank', heightMm: BODY_HEIGHT_MM - bodyMm },
          issueNumber: `${order.issueNumber} 1/1`,
          verification: order.verification,
          code: order.scannable === null ? null : scannableCode(order.scannable),
          certification,
        },
      },
      standard: 'a-2b',
      createdAt: order.issuedAt,
    },
    pages: 1,
    overflow: filled.overflow,
    missing: missingOf(fonts, { people: [content.person], ...certification }),
  };
}

/** The typesetter takes bytes as numbers. */
function imprintOf({ imprint }: SealContent) {
  const { png, widthMm, heightMm } = imprint;
  return { bytes: [...Buffer.from(png, 'base64')], widthMm, heightMm };
}

function rowsOf({ person, hasSex, registrationNumber }: SealContent): FormRow[] {
  const number: FormItem = { label: '登録番号', value: () => [registrationNumber] };
  const other = person.isForeignResident ? items.commonName : items.formerName;
  const hasOther = person.isForeignResident ? person.commonName : person.formerName;
  return [
    row(16, cell(items.name, [32, 148], 16)),
    ...(hasOther ? [row(12, cell(other, [32, 148], 13))] : []),
    hasSex
      ? row(12, cell(items.dateOfBirth, [32, 88], 12), cell(items.sex, [20, 40], 12))
      : row(12, cell(items.dateOfBirth, [32, 148], 12)),
    row(18, cell(items.address, [32, 148], 12)),
    row(11, cell(number, [32, 148], 11)),
  ];
}

function certificationOf({ form, issuedOn }: PrintOrder<SealContent>) {
  const day = parsePlainDate(issuedOn);
  const { prefectureName, certifierTitle: mayorTitle } = form;
  return {
    text: CERTIFICATION,
    note: '',
    issuedOn: day.ok ? formatWareki(day.value) : issuedOn,
    certifier: certifierOf({ prefectureName, mayorTitle }),
    certifierName: form.certifierName,
    sealColumns: form.seal === null ? null : sealColumnsOf(form.seal),
    sealNote: form.sealNote,
  };
}
