/** データベース — connections, tenancy, migrations and the embedded server. */
export { isDatabaseAway } from './away.ts';
export { APP_ROLE, appPasswordOf, appUrl, connect, type Sql } from './connect.ts';
export { type Database, openDatabase, type Reader, type Transaction } from './database.ts';
export { type EmbeddedServer, startEmbedded } from './embedded.ts';
export { columnName, insertRows } from './insert-rows.ts';
export { type Insertion, insertionOf, insertTogether } from './insert-together.ts';
export { type MigrationReport, type MigrationSource, migrate, schemaVersion } from './migrate.ts';
export { type ObtainedDatabase, obtainDatabase } from './obtain.ts';
