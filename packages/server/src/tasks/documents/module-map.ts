/** 部屋の図 — which rooms there are and what each uses, from their manifests. */
import { modules } from '../../modules.ts';

export function moduleMap(): string {
  const rows = modules.map(
    (room) =>
      `| \`${room.name}\` | ${room.title} | ${room.dependsOn.map((name) => `\`${name}\``).join('、') || '—'} | ${room.acts.length} | ${room.queries.length} | ${room.reactions.length} | ${room.jobs.length} |`,
  );
  return `${[
    '# 部屋の図',
    '',
    '`npm run task -- documents` が目録（`module.ts`）から作ります。手で直さないでください。',
    '',
    '| 部屋 | 名 | 使う部屋 | 手続 | 照会 | 反応 | 仕事 |',
    '|---|---|---|---|---|---|---|',
    ...rows,
    '',
    '```mermaid',
    'graph BT',
    ...modules.map((room) => `  ${nodeOf(room.name)}["${room.title}"]`),
    ...modules.flatMap((room) =>
      room.dependsOn.map((name) => `  ${nodeOf(room.name)} --> ${nodeOf(name)}`),
    ),
    '```',
    '',
    '## 手続と照会',
    '',
    ...modules.flatMap((room) => [
      `### ${room.title} \`${room.name}\``,
      '',
      ...[...room.acts, ...room.queries].map(
        (one) => `- ${one.title} — \`${one.name}\`（${one.permission}）`,
      ),
      '',
    ]),
  ]
    .join('\n')
    .trimEnd()}\n`;
}

function nodeOf(name: string): string {
  return name.replaceAll(/[/-]/g, '_');
}
