/** 印鑑登録の経路 — which act or question answers each route. */
import { sealRegistrationRoutes } from '@yakuba/contract/seal-registration';

import { bindAct, bindQuery, type RouteBinding } from '#platform/http';

import { cancelByAuthority } from './acts/cancel-by-authority.ts';
import { cancelRegistration } from './acts/cancel-registration.ts';
import { registerSeal } from './acts/register-seal.ts';
import { replyToInquiry } from './acts/reply-to-inquiry.ts';
import { reportLoss } from './acts/report-loss.ts';
import { getInquiryLetter } from './queries/get-inquiry-letter.ts';
import { getRegistration } from './queries/get-registration.ts';
import { listRegistrations } from './queries/list-registrations.ts';
import { readImprint } from './queries/read-imprint.ts';

export const routes: readonly RouteBinding[] = [
  bindQuery(sealRegistrationRoutes.readImprint, readImprint),
  bindAct(sealRegistrationRoutes.registerSeal, registerSeal),
  bindAct(sealRegistrationRoutes.replyToInquiry, replyToInquiry),
  bindAct(sealRegistrationRoutes.reportLoss, reportLoss),
  bindAct(sealRegistrationRoutes.cancelRegistration, cancelRegistration),
  bindAct(sealRegistrationRoutes.cancelByAuthority, cancelByAuthority),
  bindQuery(sealRegistrationRoutes.getInquiryLetter, getInquiryLetter),
  bindQuery(sealRegistrationRoutes.getRegistration, getRegistration),
  bindQuery(sealRegistrationRoutes.listRegistrations, listRegistrations),
];
