import { accessRightsReader } from './access-rights.js';
import type { ArtefactReader } from './artefact-reader.js';
import { openIdConfigurationReader } from './openid-configuration.js';

/** All readers. The first that recognises a content reads it, so a kind that another contains stands before it. */
export const artefactReaders: readonly ArtefactReader[] = [accessRightsReader, openIdConfigurationReader];
