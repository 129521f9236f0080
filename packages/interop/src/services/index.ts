export type { RecognisedService, ServiceAnswer, ServiceKind } from './recognise-service.js';
export { recogniseService } from './recognise-service.js';
