/** 模擬の郵便受けの画面 — the letters, newest first; a page that says plainly what it is. */

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Date;
}

const time = new Intl.DateTimeFormat('ja-JP', {
  dateStyle: 'medium',
  timeStyle: 'medium',
  timeZone: 'Asia/Tokyo',
});

const STYLE = `body{font-family:system-ui,sans-serif;max-width:44rem;margin:0 auto;padding:1.5rem;
  line-height:1.7;color:#1a1a1c}.notice{background:#fbe5cc;border:2px solid #ac3e00;
  padding:.75rem 1rem;border-radius:.5rem}article{border:1px solid #949494;border-radius:.5rem;
  padding:1rem;margin:1rem 0}h2{font-size:1.15rem;margin:0}.about{color:#555;font-size:.9rem;
  margin:.25rem 0 .75rem}pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere;margin:0}`;

export function pageOf(letters: readonly Letter[]): string {
  const list = letters.map(articleOf).join('');
  return `<!doctype html><html lang="ja"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>模擬の郵便受け</title>
    <style>${STYLE}</style></head><body><p class="notice"><strong>模擬</strong>
    この機械の中の郵便受けです。メールはどこにも送られません。</p>
    <main><h1>届いたメール</h1><p><a href="">新しいメールを見る</a></p>
    ${list || '<p>まだ届いていません。</p>'}</main></body></html>`;
}

function articleOf({ to, subject, text, at }: Letter): string {
  return `<article><h2>${escaped(subject)}</h2>
    <p class="about">宛先 ${escaped(to)}　${escaped(time.format(at))}</p>
    <pre>${linked(escaped(text))}</pre></article>`;
}

/** Addresses in the text as links; the text is escaped already. */
function linked(text: string): string {
  return text.replaceAll(/https?:\/\/[\w.:/?=&;#%~-]+/g, (url) => `<a href="${url}">${url}</a>`);
}

function escaped(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
