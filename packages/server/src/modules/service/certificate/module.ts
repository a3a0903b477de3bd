/** 証明書 — manifest. */
import { defineModule } from '#platform/module';

import { discardCertificate } from './acts/discard-certificate.ts';
import { issueCertificate } from './acts/issue-certificate.ts';
import { releaseCertificate } from './acts/release-certificate.ts';
import { printCertificate } from './jobs.ts';
import { getIssue } from './queries/get-issue.ts';
import { getReleasedDocument } from './queries/get-released-document.ts';
import { listIssues } from './queries/list-issues.ts';
import { previewCertificate } from './queries/preview-certificate.ts';
import { verifyCertificate } from './queries/verify-certificate.ts';
import { routes } from './routes.ts';

export const certificate = defineModule({
  name: 'service/certificate',
  title: '証明書',
  dependsOn: [
    'organisation/municipality',
    'organisation/staff',
    'registry/resident',
    'registry/seal-registration',
  ],
  permissions: {
    'certificate:preview_certificate': '証明書のプレビュー',
    'certificate:issue_certificate': '証明書の交付',
    'certificate:release_for_others': '他の職員が請求を受けた証明書の交付・処分',
    'certificate:view_issue_history': '交付履歴の照会',
    'certificate:verify_certificate': '証明書の検証（自動処理）',
  },
  acts: [issueCertificate, releaseCertificate, discardCertificate],
  queries: [previewCertificate, listIssues, getIssue, getReleasedDocument, verifyCertificate],
  routes,
  reactions: [],
  jobs: [printCertificate],
  migrations: new URL('./migrations/', import.meta.url),
});
