// The compiler is the judge: the interfaces compile, and the generated examples of each model are of its interface.
import { models } from '@ds4sscc/data-models';
import { generateExamples } from '@ds4sscc/data-models/examples';
import { toTypeScript } from '@ds4sscc/data-models/typescript';
import ts from 'typescript';
import { expect, it } from 'vitest';

function problemsOf(code: string): readonly string[] {
  const options: ts.CompilerOptions = { strict: true, noEmit: true, noLib: true, types: [] };
  // The few names that the compiler wants of its library.
  const lib =
    'interface Array<T> { [index: number]: T; length: number } interface Boolean {} interface CallableFunction {} interface Function {} interface IArguments {} interface NewableFunction {} interface Number {} interface Object {} interface RegExp {} interface String {} type Record<K extends string, T> = { [P in K]: T };';
  const files: Readonly<Record<string, string>> = { 'lib.d.ts': lib, 'code.ts': code };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    fileExists: (name) => name in files,
    readFile: (name) => files[name],
    getSourceFile: (name, version) =>
      files[name] === undefined ? undefined : ts.createSourceFile(name, files[name], version),
  };
  const program = ts.createProgram(Object.keys(files), options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

it('writes an interface of each model that its examples are of', () => {
  const code = models.map((model) => {
    const examples = generateExamples(model, { representation: 'key-values', count: 3 });
    const values = examples.map((entity) => `const _: ${model.type} = ${JSON.stringify(entity)};`);
    return `namespace M${model.type} { ${toTypeScript(model)} ${values.map((value, index) => value.replace('_', `_${index}`)).join('\n')} }`;
  });
  expect(problemsOf(code.join('\n'))).toEqual([]);
});

it('refuses an entity without a required attribute, or with a word the model does not have', () => {
  const [traffic] = models.filter(({ type }) => type === 'TrafficFlowObserved');
  const text = traffic ? toTypeScript(traffic) : '';
  expect(problemsOf(`${text}\nconst a: TrafficFlowObserved = { id: '', type: 'TrafficFlowObserved' };`)).toHaveLength(
    1,
  );
  const wrong = `const b: TrafficFlowObserved = { id: '', type: 'TrafficFlowObserved', dateObserved: '', laneDirection: 'up' };`;
  expect(problemsOf(`${text}\n${wrong}`)).toHaveLength(1);
});
