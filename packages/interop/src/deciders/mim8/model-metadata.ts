import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { describedModels, type Model } from './models.js';

/** Every model is described by its method, its parameters, and the data that goes in and comes out. */
export const modelMetadata: Decider = {
  requirement: 'MIM8 R3.1',
  decide: (input) => everyClaim(describedModels(input).map(ofModel)),
};

function ofModel({ id, descriptions, valid }: Model): Claim {
  const missing = missingIn(descriptions);
  return {
    subject: id,
    method: 'auto',
    verdict: missing.length > 0 ? 'fail' : valid ? 'pass' : 'unknown',
    reason:
      missing.length > 0
        ? `its description lacks ${missing.join(', ')}`
        : `method, parameters and data are described${valid ? '' : ', but with errors'}`,
    evidence: descriptions.map(({ location, format, method }) => ({
      location: method?.location ?? location,
      excerpt: format,
    })),
  };
}

function missingIn(descriptions: Model['descriptions']): readonly string[] {
  const parameters = descriptions.flatMap((one) => one.parameters ?? []);
  const inputs = descriptions.flatMap((one) => one.inputs);
  const outputs = descriptions.flatMap((one) => one.outputs);
  const isBare = (ports: typeof inputs): boolean => ports.some(({ schema }) => schema === undefined);
  return [
    ...(descriptions.some(({ method }) => method !== undefined) ? [] : ['the method']),
    ...(descriptions.some((one) => one.parameters !== undefined) ? [] : ['the parameters']),
    ...(parameters.some(({ description, schema }) => description === undefined || schema === undefined)
      ? ['what a parameter means or its type']
      : []),
    ...(inputs.length + parameters.length === 0 ? ['the data that goes in'] : []),
    ...(outputs.length === 0 ? ['the data that comes out'] : []),
    ...(isBare(inputs) ? ['the schema of an input'] : []),
    ...(isBare(outputs) ? ['the schema of an output'] : []),
  ];
}
