/**
 * 世帯の姿 — which shapes a household of a given size takes, and how often.
 *
 * Weights are pairs: in a young town and in an old one. A town's `ageing` lies between them.
 */
import type { Family } from './family.ts';
import type { HouseholdShape } from './model.ts';
import {
  drawForeignFamily,
  drawForeignSingle,
  drawMixedFamily,
  drawTrainees,
} from './shapes-foreign.ts';
import {
  drawExtended,
  drawFourGenerations,
  drawThreeGenerations,
  drawThreeGenerationsUnderElder,
} from './shapes-generations.ts';
import {
  drawAffinity,
  drawCouple,
  drawCoupleAndParent,
  drawElderlyCouple,
  drawGrandparentAndGrandchild,
  drawGrownChildAndParent,
  drawInLaws,
  drawLodgers,
  drawNuclear,
  drawSiblings,
  drawSingle,
  drawSingleParent,
  drawStepFamily,
  drawUnregisteredCouple,
} from './shapes-small.ts';

/** 世帯員を引く — draws the people of a household of so many; the head is the first of them. */
export type Draw = (family: Family, size: number) => void;

interface ShapeRule {
  readonly shape: HouseholdShape;
  readonly draw: Draw;
  readonly sizes: readonly [from: number, to: number];
  readonly young: number;
  readonly old: number;
}

const rules: readonly ShapeRule[] = [
  { shape: 'elderly-single', draw: drawSingle('elderly'), sizes: [1, 1], young: 20, old: 82 },
  { shape: 'working-single', draw: drawSingle('working'), sizes: [1, 1], young: 66, old: 26 },
  { shape: 'institution', draw: drawSingle('institution'), sizes: [1, 1], young: 3, old: 9 },
  { shape: 'foreign-single', draw: drawForeignSingle, sizes: [1, 1], young: 1.6, old: 1.2 },
  { shape: 'elderly-couple', draw: drawElderlyCouple, sizes: [2, 2], young: 26, old: 84 },
  { shape: 'couple', draw: drawCouple, sizes: [2, 2], young: 36, old: 9 },
  {
    shape: 'unregistered-couple',
    draw: drawUnregisteredCouple,
    sizes: [2, 4],
    young: 1.2,
    old: 0.8,
  },
  { shape: 'single-parent', draw: drawSingleParent, sizes: [2, 4], young: 10, old: 4 },
  {
    shape: 'grown-child-and-parent',
    draw: drawGrownChildAndParent,
    sizes: [2, 3],
    young: 14,
    old: 38,
  },
  { shape: 'siblings', draw: drawSiblings, sizes: [2, 3], young: 2, old: 3 },
  {
    shape: 'grandparent-and-grandchild',
    draw: drawGrandparentAndGrandchild,
    sizes: [2, 3],
    young: 1,
    old: 1.4,
  },
  { shape: 'affinity', draw: drawAffinity, sizes: [2, 4], young: 0.7, old: 0.8 },
  { shape: 'lodgers', draw: drawLodgers, sizes: [2, 4], young: 0.9, old: 0.7 },
  { shape: 'trainees', draw: drawTrainees, sizes: [2, 5], young: 0.5, old: 0.5 },
  { shape: 'mixed-family', draw: drawMixedFamily, sizes: [2, 5], young: 1.1, old: 0.6 },
  { shape: 'foreign-family', draw: drawForeignFamily, sizes: [2, 4], young: 0.4, old: 0.2 },
  { shape: 'nuclear', draw: drawNuclear, sizes: [3, 7], young: 76, old: 22 },
  { shape: 'step-family', draw: drawStepFamily, sizes: [3, 5], young: 2.4, old: 1 },
  {
    shape: 'couple-and-parent',
    draw: drawCoupleAndParent,
    sizes: [3, 4],
    young: 10,
    old: 46,
  },
  {
    shape: 'three-generations',
    draw: drawThreeGenerations,
    sizes: [4, 8],
    young: 16,
    old: 34,
  },
  {
    shape: 'three-generations-under-elder',
    draw: drawThreeGenerationsUnderElder,
    sizes: [4, 8],
    young: 12,
    old: 26,
  },
  {
    shape: 'four-generations',
    draw: drawFourGenerations,
    sizes: [5, 9],
    young: 4,
    old: 7,
  },
  { shape: 'extended', draw: drawExtended, sizes: [4, 9], young: 2.5, old: 4 },
  { shape: 'in-laws', draw: drawInLaws, sizes: [3, 6], young: 3, old: 4 },
];

/** 世帯の姿を引く — fills the family with exactly `size` people and names the shape. */
export function drawShape(family: Family, size: number, ageing: number): HouseholdShape {
  const fitting = rules
    .filter((rule) => rule.sizes[0] <= size && size <= rule.sizes[1])
    .map((rule) => [rule, rule.young + (rule.old - rule.young) * ageing] as const);
  const rule = family.random.weighted(fitting);
  rule.draw(family, size);
  return rule.shape;
}
