/**
 * 導入書体 — where the font files are: the faces that come with the system, and the font of the
 * whole government character set where the machine has it.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** BIZ UD明朝 — the file whose character map decides what the preferred face can draw. */
export const MINCHO_FILE = packaged('biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf');

/** 同梱書体の場所 — folders of the faces that come with the system. */
export const PACKAGED_FONT_FOLDERS: readonly string[] = [
  MINCHO_FILE,
  packaged('biz-udmincho/700Bold/BIZUDMincho_700Bold.ttf'),
  packaged('biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf'),
  packaged('biz-udgothic/700Bold/BIZUDGothic_700Bold.ttf'),
].map((file) => dirname(file));

/** IPAmj明朝の検索 — Finds the font file under these folders; null when it is not installed. */
export function findIpamjMincho(folders: readonly string[]): string | null {
  for (const folder of folders) {
    const file = listFiles(folder).find((name) => /(^|[/\\])ipamjm\.ttf$/i.test(name));
    if (file !== undefined) return join(folder, file);
  }
  return null;
}

function packaged(file: string): string {
  return require.resolve(`@expo-google-fonts/${file}`);
}

function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
}
