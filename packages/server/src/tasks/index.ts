/** 作業の一覧 — every command of the task program. */
import { distributeTables } from './distribute-tables.ts';
import { exportResidentsTask } from './export-residents.ts';
import { importLocalGovernmentsTask, importMachiAzaTask } from './import-machi-aza.ts';
import { importResidentsTask } from './import-residents.ts';
import { migrateDatabase } from './migrate-database.ts';
import { registerMunicipalityTask } from './register-municipality.ts';
import { registerProcedures } from './register-procedures.ts';
import { registerStaffTask } from './register-staff.ts';
import { showDrift } from './show-drift.ts';
import type { Task } from './task.ts';
import { verifyLog } from './verify-log.ts';
import { writeDocuments } from './write-documents.ts';

export const tasks: readonly Task[] = [
  migrateDatabase,
  registerMunicipalityTask,
  registerStaffTask,
  registerProcedures,
  importResidentsTask,
  exportResidentsTask,
  importMachiAzaTask,
  importLocalGovernmentsTask,
  verifyLog,
  showDrift,
  distributeTables,
  writeDocuments,
];
