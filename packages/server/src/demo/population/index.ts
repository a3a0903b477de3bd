/** 架空の住民 — an invented population for a municipality of any size. */
export { generatePopulation } from './generate-population.ts';
export type {
  GeneratedHousehold,
  HouseholdShape,
  PopulationRequest,
  TownPlace,
  TownProfile,
} from './model.ts';
