import { InvalidArgumentError } from 'commander';

/** Points of the MQA. */
export function pointsOption(text: string): number {
  const points = /^\d{1,3}(?:\.\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  if (!(points <= 405)) throw new InvalidArgumentError('It has to be a number from 0 to 405.');
  return points;
}
