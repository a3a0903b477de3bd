/** 変化の読取り — the data of server-sent events, cut out of the text as it arrives. */

/** Feeds on pieces of text; answers the data of whatever events became whole. */
export function eventReader(): (piece: string) => string[] {
  let held = '';
  return (piece) => {
    held += piece;
    const parts = held.split('\n\n');
    held = parts.pop() ?? '';
    return parts.flatMap((event) => {
      const data = event
        .split('\n')
        .filter((line) => line.startsWith('data:'))
        .map((line) => line.slice(5).trimStart());
      return data.length > 0 ? [data.join('\n')] : [];
    });
  };
}
