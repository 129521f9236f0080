import { defineRule, type Rule } from '@ds4sscc/findings';
import type { Lint } from '../lint.js';
import { isDatatype } from '../known-datatypes.js';
import { atomicConstraintsOf } from '../walk-policy.js';

const rule: Rule<{ datatype: string }> = defineRule<{ datatype: string }>({
  id: 'odrl/data-type-unknown',
  title: 'Datatype that is none',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.5.1; XML Schema 1.1 Part 2, section 3',
  requirements: ['MIM3 RC2.2'],
  help: 'Give a datatype such as xsd:decimal, xsd:dateTime or xsd:duration. A currency or another measure belongs to odrl:unit.',
  message: ({ datatype }) => `<${datatype}> is no datatype that values can be read by`,
});

/** A right operand that is said to be of a type which is none. */
export const dataTypeUnknown: Lint = {
  rule,
  check(policy, { report }) {
    for (const { dataType, location } of atomicConstraintsOf(policy)) {
      if (dataType === undefined || isDatatype(dataType)) continue;
      report(rule, location, { datatype: dataType }, { value: dataType });
    }
  },
};
