/** 町字・方書・地区 — what other rooms may use. */
export { importLocalGovernments } from './exchange/import-local-governments.ts';
export { importMachiAza, type OnImportProgress } from './exchange/import-machi-aza.ts';
export type {
  ImportProblem,
  ImportProgress,
  ImportReport,
  MachiAzaImportReport,
  RegisteredKatagaki,
  TownMachiAzaRow,
} from './model.ts';
export { addressKey, compareLots, lotKey, lotNumbers, splitMachiAza } from './rules.ts';
export { insertTownMachiAza, rememberKatagaki } from './store.ts';
