import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A workflow that refers to something it does not have, or lacks what its standard asks for. */
export const workflowInvalid: Rule<{ problem: string }> = defineRule<{ problem: string }>({
  id: 'twin/workflow-invalid',
  title: 'Workflow that breaks its standard',
  level: 'error',
  source: 'Common Workflow Language 1.2; OGC 21-009 (API Processes, part 3); BPMN 2.0.2; Argo Workflows v1alpha1',
  requirements: ['MIM8 R4.1'],
  help: 'Correct the name of the step, port or source, or add what is missing.',
  message: ({ problem }) => problem,
});

/** The rules that reading workflows can fire. */
export const workflowRules: readonly AnyRule[] = [workflowInvalid];
