export { checkEntitiesOf } from './check-entities-of.js';
export type { CacheTrouble, FolderCacheOptions } from './create-folder-cache.js';
export { createFolderCache } from './create-folder-cache.js';
export type { DerivedManifest } from './derived-manifest.js';
export { manifestName, readManifest } from './derived-manifest.js';
export type { OpenedTargets } from './open-targets.js';
export { fileSource, openTargets } from './open-targets.js';
