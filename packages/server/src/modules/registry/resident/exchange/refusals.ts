/** 住民データの受渡しが断る場合 — what keeps an import or export from beginning or ending. */
import { catalogue } from '@yakuba/kernel/refusal';

export const refuse = catalogue({
  'resident.import.municipality': {
    kind: 'invalid',
    message:
      '取込先の団体を確かめてください。{problem}架空の団体なら、架空の団体コードを許す設定（YAKUBA_FICTITIOUS_CODES）に加えてください。',
  },
  'resident.import.file_missing': {
    kind: 'not-found',
    message: '取り込むファイルが見つかりません。場所と名前を確かめてください。',
  },
  'resident.import.rows_refused': {
    kind: 'invalid',
    message: '誤りのある行があるため、何も取り込んでいません。誤りを直してからやり直してください。',
  },
  'resident.export.unwritable': {
    kind: 'invalid',
    message:
      '書き出せない値が{count}件あるため、ファイルを作りませんでした。一覧を見て、文字コードを UTF-8 にするか、値を直してください。',
  },
});
