import type { AgreementKind } from './agreement-matrix.js';

/** What people call the agreements of the contract matrix. */
export const agreementNames: Readonly<Record<AgreementKind, string>> = {
  constitutive: 'constitutive agreement',
  'governance-body-status': 'agreement on the status of the governance body',
  membership: 'membership agreement',
  'service-level': 'service level agreement',
  switching: 'agreement on switching terms',
  'data-sharing': 'data sharing agreement',
};
