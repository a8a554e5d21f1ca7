export { createEngine, type Engine, type EngineOptions, type ExecuteOptions } from './engine.ts';
export { type MutantRequest, planFinding, readMutants } from './mutant-finder.ts';
export type { ImageStore } from './runtime-store.ts';
