/**
 * 検査用ウイルスの文字列 — the string by which anybody can try whether uploads are looked into
 * (EICAR). Kept in two, so that this file is not one.
 */
const TEST_VIRUS = ['EICAR-STANDARD', 'ANTIVIRUS-TEST-FILE'].join('-');

export function hasTestVirus(bytes: Buffer): boolean {
  return bytes.includes(TEST_VIRUS, 0, 'latin1');
}
