export { rebuildMeasures } from './rebuild.ts';
export { type Survival, survivalOf, type Wait } from './survival.ts';
