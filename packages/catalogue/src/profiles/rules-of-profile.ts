import type { AnyRule } from '@ds4sscc/findings';
import type { ApplicationProfile } from '../application-profile.js';
import { compileProfile } from '../compile-profile.js';

/**
 * The rules that a profile adds: those that checking a catalogue with it can fire beside the rules of DCAT-AP.
 *
 * @example
 * ```ts
 * import { geoDcatApProfile, rulesOfProfile } from '@ds4sscc/catalogue/profiles';
 *
 * rulesOfProfile(geoDcatApProfile).some(({ id }) => id.startsWith('geodcat-ap/')); // => true
 * ```
 */
export function rulesOfProfile(profile: ApplicationProfile): readonly AnyRule[] {
  return compileProfile(profile).flatMap(({ uses }) =>
    uses.flatMap(({ rules }) =>
      Object.values(rules as Record<string, AnyRule | undefined>).filter((rule) => rule !== undefined),
    ),
  );
}
