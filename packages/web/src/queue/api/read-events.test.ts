/** 変化の読取りの検査 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';

import { eventReader } from './read-events.ts';

test('beats and retry hints are no data', () => {
  const read = eventReader();
  assert.deepEqual(read('retry: 2000\ndata: {"a":1}\n\n: \n\n'), ['{"a":1}']);
});

test('wherever the text is cut, the same events come out', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.array(fc.nat(30)), (values, cuts) => {
      const sent = values.map((value) => JSON.stringify(value));
      let rest = sent.map((text) => `data: ${text}\n\n: \n\n`).join('');
      const read = eventReader();
      const heard: string[] = [];
      for (const cut of cuts) {
        heard.push(...read(rest.slice(0, cut)));
        rest = rest.slice(cut);
      }
      heard.push(...read(rest));
      assert.deepEqual(heard, sent);
    }),
  );
});
