/** ファイル — what is looked at in every file that comes from outside. */

export { requireClean, type ScannerAddress, useVirusScanner } from './virus-scanner.ts';
