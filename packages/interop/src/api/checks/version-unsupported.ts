import { defineRule, type Rule } from '@ds4sscc/findings';

/** Not a description, or one of a version that other tools of the data space cannot be expected to read. */
export const versionUnsupported: Rule<{ found: string | undefined }> = defineRule<{ found: string | undefined }>({
  id: 'api/version-unsupported',
  title: 'API description of an unsupported version',
  level: 'error',
  source: 'OpenAPI 3.1.1, 4.8.1 (openapi); AsyncAPI 3.0.0, A2S Version String; MIMs Plus 9.0, MIM0 R1.3',
  requirements: ['MIM0 R1.3'],
  help: 'Publish the description as OpenAPI 3.0, 3.1 or 3.2, or as AsyncAPI 2 or 3. Converters from Swagger 2.0 are freely available.',
  message: ({ found }) =>
    found
      ? `${found} is not read; OpenAPI 3.0 to 3.2 and AsyncAPI 2 and 3 are`
      : 'this is neither an OpenAPI nor an AsyncAPI document: the member that gives the version is missing',
});
