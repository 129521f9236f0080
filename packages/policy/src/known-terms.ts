import { assetRelations, logicalOperands, partyFunctions, policyClasses } from './vocabulary.js';

/** Properties of policies, rules, constraints, assets and parties in ODRL 2.2. */
export const knownProperties: readonly string[] = [
  'uid',
  'profile',
  'conflict',
  'inheritFrom',
  'permission',
  'prohibition',
  'obligation',
  'action',
  'constraint',
  'duty',
  'remedy',
  'consequence',
  'refinement',
  'relation',
  'function',
  'leftOperand',
  'operator',
  'rightOperand',
  'rightOperandReference',
  'dataType',
  'unit',
  'status',
  'hasPolicy',
  'assigneeOf',
  'assignerOf',
  'partOf',
  'source',
  'includedIn',
  'implies',
  'failure',
  'scope',
  ...logicalOperands,
  ...partyFunctions,
  ...assetRelations,
];

/** Classes of ODRL 2.2. */
export const knownClasses: readonly string[] = [
  'Policy',
  'Rule',
  'Permission',
  'Prohibition',
  'Duty',
  'Action',
  'Constraint',
  'LogicalConstraint',
  'Asset',
  'AssetCollection',
  'Party',
  'PartyCollection',
  'Profile',
  'LeftOperand',
  'Operator',
  ...policyClasses,
];

/** Both, without `odrl:`. */
export const knownTerms: readonly string[] = [...knownProperties, ...knownClasses];
