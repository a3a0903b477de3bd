/** かんたん窓口 — manifest. */
import { defineModule } from '#platform/module';

import { finishPart } from './acts/finish-part.ts';
import { handOverCase } from './acts/hand-over-case.ts';
import { keepGuide } from './acts/keep-guide.ts';
import { openCase } from './acts/open-case.ts';
import { stopCase } from './acts/stop-case.ts';
import { submitCase } from './acts/submit-case.ts';
import { takeCase } from './acts/take-case.ts';
import { getCase } from './queries/get-case.ts';
import { guideProcedures } from './queries/guide-procedures.ts';
import { listCases } from './queries/list-cases.ts';
import { readFourItemsFile } from './queries/read-four-items-file.ts';
import { routes } from './routes.ts';

export const procedureGuide = defineModule({
  name: 'service/procedure-guide',
  title: 'かんたん窓口',
  dependsOn: [
    'organisation/staff',
    'registry/resident',
    'service/application',
    'service/identity-proof',
    'service/payment',
    'service/procedure',
  ],
  permissions: {
    'procedure_guide:guide_procedures': '要る手続の案内',
    'procedure_guide:work_on_cases': '案件の受付・引継ぎ',
    'procedure_guide:view_cases': '案件の照会',
  },
  acts: [openCase, keepGuide, submitCase, takeCase, handOverCase, finishPart, stopCase],
  queries: [guideProcedures, readFourItemsFile, listCases, getCase],
  routes,
  reactions: [],
  jobs: [],
  migrations: new URL('./migrations/', import.meta.url),
});
