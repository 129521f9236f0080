export type { ProfileInput, ProfileUseInput } from './define-profile.js';
export { defineProfile } from './define-profile.js';
export { geoDcatApProfile } from './geodcat-ap-profile.js';
export { mobilityDcatApProfile } from './mobility-dcat-ap-profile.js';
export { ProfileError } from './profile-error.js';
export { rulesOfProfile } from './rules-of-profile.js';
