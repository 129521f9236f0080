import type { DecideOptions, Profile } from '@ds4sscc/policy';
import { type Command, Option } from 'commander';
import { collect } from '../option-values.js';

/** Flags that say how policies are read. */
export interface PolicyFlags {
  readonly profile?: readonly string[];
  readonly annotation?: readonly string[];
  readonly treatOfferAsSet?: boolean;
  readonly semantics: 'w3c' | 'force';
  readonly combine: 'deny-overrides' | 'merge';
}

/** Adds the options of every command that decides. */
export function addPolicyOptions(command: Command): void {
  addProfileOptions(command);
  command
    .option('--treat-offer-as-set', 'decide as if offers were in force; they grant nothing otherwise')
    .addOption(
      new Option('--semantics <name>', 'how to read what the standard leaves open')
        .choices(['w3c', 'force'])
        .default('w3c'),
    )
    .addOption(
      new Option('--combine <how>', 'several policies on one asset: each speaks for itself, or they are read as one')
        .choices(['deny-overrides', 'merge'])
        .default('deny-overrides'),
    );
}

/** Adds the options that vouch for what ODRL itself does not have. */
export function addProfileOptions(command: Command): void {
  command
    .option(
      '--profile <iri>',
      'a profile that you vouch for, beside ours and that of the Dataspace Protocol; repeat for more',
      collect,
    )
    .option(
      '--annotation <iri>',
      'a property or namespace that only describes, and limits nothing; repeat for more',
      collect,
    );
}

/** The profiles that are known. */
export async function profilesOf({ profile = [], annotation = [] }: ProfileFlags): Promise<readonly Profile[]> {
  const { shippedProfiles } = await import('@ds4sscc/blueprint');
  const known = shippedProfiles.map(({ iri }) => iri);
  const vouchedFor = profile.filter((iri) => !known.includes(iri)).map((iri) => ({ iri }));
  const describing = annotation.length === 0 ? [] : [{ iri: 'urn:ds4sscc:annotations', annotations: annotation }];
  return [...shippedProfiles, ...vouchedFor, ...describing];
}

/** Flags that vouch for what ODRL itself does not have. */
export type ProfileFlags = Pick<PolicyFlags, 'profile' | 'annotation'>;

/** What `decide` is told. */
export async function decideOptions(flags: PolicyFlags): Promise<DecideOptions> {
  return {
    profiles: await profilesOf(flags),
    semantics: flags.semantics,
    combine: flags.combine,
    ...(flags.treatOfferAsSet === true && { treatOfferAsSet: true }),
  };
}
