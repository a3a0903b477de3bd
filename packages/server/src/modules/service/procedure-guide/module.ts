/** かんたん窓口 — manifest. */
import { defineModule } from '#platform/module';

import { guideProcedures } from './queries/guide-procedures.ts';
import { readFourItemsFile } from './queries/read-four-items-file.ts';
import { routes } from './routes.ts';

export const procedureGuide = defineModule({
  name: 'service/procedure-guide',
  title: 'かんたん窓口',
  dependsOn: ['registry/resident', 'service/procedure'],
  permissions: { 'procedure_guide:guide_procedures': '要る手続の案内' },
  acts: [],
  queries: [guideProcedures, readFourItemsFile],
  routes,
  reactions: [],
  jobs: [],
  migrations: new URL('./migrations/', import.meta.url),
});
