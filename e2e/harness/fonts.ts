/** 書体の設定 — lets the browser find the project's own Japanese typefaces on any machine. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const typefaces = ['biz-udgothic', 'biz-udmincho'];

/** Path of a fontconfig file, for `FONTCONFIG_FILE`; made in a folder of its own. */
export async function writeFontConfig(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'yakuba-fonts-'));
  const places = typefaces.map((name) => path.join(ROOT, 'node_modules/@expo-google-fonts', name));
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...places.map((place) => `<dir>${place}</dir>`),
    '<dir>/usr/share/fonts</dir>',
    `<cachedir>${path.join(folder, 'cache')}</cachedir>`,
    '</fontconfig>',
  ];
  const file = path.join(folder, 'fonts.conf');
  await writeFile(file, lines.join('\n'));
  return file;
}
