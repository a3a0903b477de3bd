/** 機能の一覧 — every feature of the staff application, in the order of the navigation. */
import { certificateFeature } from '../features/certificate/feature.ts';
import { machiAzaFeature } from '../features/machi-aza/feature.ts';
import { residentFeature } from '../features/resident/feature.ts';
import { residentChangeFeature } from '../features/resident-change/feature.ts';
import { secretariatFeature } from '../features/secretariat/feature.ts';
import { staffAdminFeature } from '../features/staff-admin/feature.ts';
import { workFeature } from '../features/work/feature.ts';
import type { Feature } from './feature.ts';

export const features: readonly Feature[] = [
  workFeature,
  residentFeature,
  residentChangeFeature,
  certificateFeature,
  secretariatFeature,
  staffAdminFeature,
  machiAzaFeature,
];
