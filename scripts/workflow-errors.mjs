// Reads a workflow of GitHub Actions from standard input, and prints what GitHub's own reader finds wrong in it, as JSON.
import { register } from 'node:module';

// It imports JSON without saying so, which bundlers understand and Node does not.
const hook = `export const load = (url, context, next) =>
  next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context);`;
register(`data:text/javascript,${encodeURIComponent(hook)}`);

const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const content = Buffer.concat(chunks).toString('utf8');
const { context } = parseWorkflow({ name: 'workflow.yml', content }, new NoOperationTraceWriter());
console.log(JSON.stringify(context.errors.getErrors().map(({ message }) => message)));
