/** 手続カタログ — manifest. */
import { defineModule } from '#platform/module';

import { adoptDifference } from './acts/adopt-difference.ts';
import { draftProcedure } from './acts/draft-procedure.ts';
import { endProcedure } from './acts/end-procedure.ts';
import { publishProcedure } from './acts/publish-procedure.ts';
import { reviseForm } from './acts/revise-form.ts';
import { countSeals } from './queries/count-seals.ts';
import { getProcedure } from './queries/get-procedure.ts';
import { listCatalogue } from './queries/list-catalogue.ts';
import { listProcedures } from './queries/list-procedures.ts';
import { listVersions } from './queries/list-versions.ts';
import { previewForm } from './queries/preview-form.ts';
import { routes } from './routes.ts';

export const procedure = defineModule({
  name: 'service/procedure',
  title: '手続カタログ',
  dependsOn: ['organisation/municipality', 'organisation/staff'],
  permissions: {
    'procedure:list_procedures': '手続の照会',
    'procedure:view_versions': '手続の版の照会（作成中を含む）',
    'procedure:draft_procedure': '手続・様式の作成',
    'procedure:publish_procedure': '手続・様式の公開・廃止の決裁',
  },
  acts: [draftProcedure, reviseForm, adoptDifference, publishProcedure, endProcedure],
  queries: [listProcedures, getProcedure, listVersions, listCatalogue, countSeals, previewForm],
  routes,
  reactions: [],
  jobs: [],
  migrations: new URL('./migrations/', import.meta.url),
});
