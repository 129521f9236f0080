export { csvRules } from '../csv/csv-rules.js';
export { gbfsRules } from '../gbfs/gbfs-rules.js';
export { inputRules } from '../node/input-rules.js';
export { modelRules } from './model-rules.js';
export { rules } from './rules.js';
