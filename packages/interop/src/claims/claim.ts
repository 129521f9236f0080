export type { Claim, ClaimEvidence, ClaimMethod, Waiver } from '@ds4sscc/findings';
