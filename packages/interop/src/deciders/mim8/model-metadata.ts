import type { DataPort } from '../../artefacts/model-description/model-description-facts.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { saysSomething } from '../../says-something.js';
import { describedModels, type Model } from './models.js';

/** Every model is described by its method, its parameters, and the data that goes in and comes out. */
export const modelMetadata: Decider = {
  requirement: 'MIM8 R3.1',
  decide: (input) => everyClaim(describedModels(input).map(ofModel)),
};

function ofModel({ id, descriptions, valid }: Model): Claim {
  const missing = missingIn(descriptions);
  const mute = (['inputs', 'outputs'] as const).filter((side) => isMute(descriptions, side));
  const [verdict, reason]: readonly [Claim['verdict'], string] =
    missing.length > 0
      ? ['fail', `its description lacks ${missing.join(', ')}`]
      : !valid
        ? ['unknown', 'method, parameters and data are described, but with errors']
        : mute.length > 0
          ? ['unknown', `of some of its ${mute.join(' and ')}, only the type of the data is described`]
          : ['pass', 'method, parameters and data are described'];
  const evidence = descriptions.map(({ location, format, method }) => ({
    location: method?.location ?? location,
    excerpt: format,
  }));
  return { subject: id, method: 'auto', verdict, reason, evidence };
}

function missingIn(descriptions: Model['descriptions']): readonly string[] {
  const parameters = descriptions.flatMap((one) => one.parameters ?? []);
  const inputs = descriptions.flatMap((one) => one.inputs);
  const outputs = descriptions.flatMap((one) => one.outputs);
  const isBare = (ports: typeof inputs): boolean => ports.some(({ schema }) => schema === undefined);
  return [
    ...(descriptions.some(saysMethod) ? [] : ['the method']),
    ...(descriptions.some((one) => one.parameters !== undefined) ? [] : ['the parameters']),
    ...(parameters.some(({ description, schema }) => !saysSomething(description) || schema === undefined)
      ? ['what a parameter means or its type']
      : []),
    ...(inputs.length + parameters.length === 0 ? ['the data that goes in'] : []),
    ...(outputs.length === 0 ? ['the data that comes out'] : []),
    ...(isBare(inputs) ? ['the schema of an input'] : []),
    ...(isBare(outputs) ? ['the schema of an output'] : []),
  ];
}

/** A text that only repeats what the model is called describes no method. */
function saysMethod({ method, title, id }: Model['descriptions'][number]): boolean {
  const text = method?.text.trim().toLowerCase();
  return saysSomething(text) && text !== title?.trim().toLowerCase() && text !== id.trim().toLowerCase();
}

/** Tensors of KServe have no place for it: there another description has to say it. */
function isMute(descriptions: Model['descriptions'], side: 'inputs' | 'outputs'): boolean {
  const ports = descriptions.flatMap((one) => one[side]);
  const told = descriptions.filter(({ format }) => format !== 'kserve-v2').flatMap((one) => one[side]);
  return (told.length > 0 ? told : ports).some((port) => !saysWhatItIs(port));
}

/** In words, as a dataset, or by a schema that has an address or is given in words; a data type alone does not say it. */
function saysWhatItIs({ description, dataset, schema = '' }: DataPort): boolean {
  if (saysSomething(description) || dataset !== undefined) return true;
  return !schema.startsWith('{') && (/^[a-z][a-z\d+.-]*:\S/i.test(schema) || /\S\s+\S/.test(schema));
}
