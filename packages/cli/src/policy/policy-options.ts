import type { DecideOptions, Profile } from '@ds4sscc/policy';
import { type Command, Option } from 'commander';
import { collect } from '../option-values.js';

/** Flags that say how policies are read. */
export interface PolicyFlags {
  readonly profile?: readonly string[];
  readonly treatOfferAsSet?: boolean;
  readonly semantics: 'w3c' | 'force';
}

/** Adds the options of every command that decides. */
export function addPolicyOptions(command: Command): void {
  addProfileOption(command);
  command
    .option('--treat-offer-as-set', 'decide as if offers were in force; they grant nothing otherwise')
    .addOption(
      new Option('--semantics <name>', 'how to read what the standard leaves open')
        .choices(['w3c', 'force'])
        .default('w3c'),
    );
}

/** Adds the option that vouches for profiles. */
export function addProfileOption(command: Command): void {
  command.option(
    '--profile <iri>',
    'a profile that you vouch for, beside ours and that of the Dataspace Protocol; repeat for more',
    collect,
  );
}

/** The profiles that are known. */
export async function profilesOf({ profile = [] }: Pick<PolicyFlags, 'profile'>): Promise<readonly Profile[]> {
  const { shippedProfiles } = await import('@ds4sscc/blueprint');
  const known = shippedProfiles.map(({ iri }) => iri);
  return [...shippedProfiles, ...profile.filter((iri) => !known.includes(iri)).map((iri) => ({ iri }))];
}

/** What `decide` is told. */
export async function decideOptions(flags: PolicyFlags): Promise<DecideOptions> {
  return {
    profiles: await profilesOf(flags),
    semantics: flags.semantics,
    ...(flags.treatOfferAsSet === true && { treatOfferAsSet: true }),
  };
}
