export { improvementKinds, type Stage, stages } from './stage.ts';
