/** 部屋の一覧 — every room in floor order; the only importer of manifests. */
import type { Module } from '#platform/module';

import { municipality } from './modules/organisation/municipality/module.ts';
import { staff } from './modules/organisation/staff/module.ts';
import { addressee } from './modules/registry/addressee/module.ts';
import { machiAza } from './modules/registry/machi-aza/module.ts';
import { resident } from './modules/registry/resident/module.ts';
import { sealRegistration } from './modules/registry/seal-registration/module.ts';
import { application } from './modules/service/application/module.ts';
import { certificate } from './modules/service/certificate/module.ts';
import { counterFee } from './modules/service/counter-fee/module.ts';
import { identityProof } from './modules/service/identity-proof/module.ts';
import { kiosk } from './modules/service/kiosk/module.ts';
import { notice } from './modules/service/notice/module.ts';
import { payment } from './modules/service/payment/module.ts';
import { posting } from './modules/service/posting/module.ts';
import { procedure } from './modules/service/procedure/module.ts';
import { procedureGuide } from './modules/service/procedure-guide/module.ts';
import { queue } from './modules/service/queue/module.ts';

export const modules: readonly Module[] = [
  municipality,
  staff,
  machiAza,
  addressee,
  resident,
  sealRegistration,
  certificate,
  payment,
  counterFee,
  identityProof,
  notice,
  procedure,
  application,
  posting,
  procedureGuide,
  queue,
  kiosk,
];
