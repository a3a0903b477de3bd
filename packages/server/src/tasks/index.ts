/** 作業の一覧 — every command of the task program. */
import { distributeTables } from './distribute-tables.ts';
import { migrateDatabase } from './migrate-database.ts';
import type { Task } from './task.ts';
import { verifyLog } from './verify-log.ts';
import { writeDocuments } from './write-documents.ts';

export const tasks: readonly Task[] = [
  migrateDatabase,
  verifyLog,
  distributeTables,
  writeDocuments,
];
