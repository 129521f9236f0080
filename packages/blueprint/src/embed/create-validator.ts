import { checkEntities, type Model, validateEntity } from '@ds4sscc/data-models';
import type { DataSpaceParts } from './create-data-space.js';

/** Checks entities against NGSI-LD and the models. */
export function createValidator(models: readonly Model[]): Pick<DataSpaceParts, 'validate' | 'validateStream'> {
  const source = 'entities';
  return {
    validate: (entity) => validateEntity(entity, { source, models }),
    validateStream: (chunks, onFinding) => checkEntities(chunks, { source, models, onFinding }),
  };
}
