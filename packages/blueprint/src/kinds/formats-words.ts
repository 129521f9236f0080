import type { DataSettings } from './source-kind.js';

/** How the report says under which format policy data was judged. */
export function formatsWords(formats: DataSettings['formats'] = 'assert'): string {
  return formats === 'assert' ? ', formats asserted' : ', formats annotated';
}
