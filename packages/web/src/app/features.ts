/** 機能の一覧 — every feature of the staff application, in the order of the navigation. */
import { workFeature } from '../features/work/feature.ts';
import type { Feature } from './feature.ts';

export const features: readonly Feature[] = [workFeature];
