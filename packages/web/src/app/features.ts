/** 機能の一覧 — every feature of the staff application, in the order of the navigation. */
import { applicationFeature } from '../features/application/feature.ts';
import { certificateFeature } from '../features/certificate/feature.ts';
import { kioskFeature } from '../features/kiosk/feature.ts';
import { machiAzaFeature } from '../features/machi-aza/feature.ts';
import { noticeFeature } from '../features/notice/feature.ts';
import { paymentFeature } from '../features/payment/feature.ts';
import { postingFeature } from '../features/posting/feature.ts';
import { procedureFeature } from '../features/procedure/feature.ts';
import { procedureGuideFeature } from '../features/procedure-guide/feature.ts';
import { queueFeature } from '../features/queue/feature.ts';
import { residentFeature } from '../features/resident/feature.ts';
import { residentChangeFeature } from '../features/resident-change/feature.ts';
import { sealRegistrationFeature } from '../features/seal-registration/feature.ts';
import { secretariatFeature } from '../features/secretariat/feature.ts';
import { staffAdminFeature } from '../features/staff-admin/feature.ts';
import { workFeature } from '../features/work/feature.ts';
import type { Feature } from './feature.ts';

export const features: readonly Feature[] = [
  workFeature,
  residentFeature,
  residentChangeFeature,
  procedureGuideFeature,
  applicationFeature,
  procedureFeature,
  certificateFeature,
  postingFeature,
  sealRegistrationFeature,
  queueFeature,
  paymentFeature,
  kioskFeature,
  noticeFeature,
  secretariatFeature,
  staffAdminFeature,
  machiAzaFeature,
];
