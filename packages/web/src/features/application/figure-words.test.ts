/** 申請の状況の言葉の検査 — durations, shares, and small counts that are not told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  durationInWords,
  minutesInWords,
  monthInWords,
  shareInWords,
  shareOfMost,
  smallCountInWords,
} from './figure-words.ts';

test('a duration is told in its two largest units', () => {
  const told = [0, 12, 60, 320, 1_440, 4_560].map(minutesInWords);
  assert.deepEqual(told, ['0分', '12分', '1時間', '5時間20分', '1日', '3日4時間']);
  assert.equal(durationInWords(null, 'median'), '―');
});

test('a share of nothing is no share', () => {
  assert.equal(shareInWords(1, 3), '33.3%');
  assert.equal(shareInWords(0, 0), '―');
});

test('fewer than five are told as fewer than five, without a bar', () => {
  const sections = [
    { name: 'who', title: '届出をする方', count: null },
    { name: 'what', title: '内容', count: 8 },
  ];
  assert.deepEqual(
    sections.map(({ count }) => smallCountInWords(count)),
    ['5件未満', '8件'],
  );
  assert.deepEqual(
    sections.map(({ count }) => shareOfMost(count, sections)),
    [0, 100],
  );
});

test('a month is told with its year', () => {
  assert.equal(monthInWords('2026-04'), '2026年4月');
});
