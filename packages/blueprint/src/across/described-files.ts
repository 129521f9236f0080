import { defineRule, nearestWord, type Rule } from '@ds4sscc/findings';
import type { DataSpace } from '../data-space.js';
import { pathInFolder } from '../description/path-in-folder.js';
import type { AcrossCheck } from './across-check.js';

/** A file that the description names and the folder does not have. */
export const fileMissing: Rule<{ path: string; meant: string | undefined }> = defineRule<{
  path: string;
  meant: string | undefined;
}>({
  id: 'dataspace/file-missing',
  title: 'Described file that is not there',
  level: 'error',
  source: 'DS4SSCC data space description 1',
  requirements: [],
  help: 'Correct the path, which starts from the folder of the description, or add the file.',
  message: ({ path, meant }) => `there is no file "${path}"${hint(path, meant)}`,
});

/** What is derived goes into a folder of this name, unless somebody wants it elsewhere. */
const derivedFolder = /^(?:\.\/)*derived\//;

function hint(path: string, meant: string | undefined): string {
  if (meant !== undefined) return `; did you mean "${meant}"?`;
  return derivedFolder.test(path) ? '; "ds4sscc derive" writes what follows from the description into that folder' : '';
}

/** Every file that the description names. */
export const describedFiles: AcrossCheck = {
  rules: [fileMissing],
  applies: () => true,
  *check({ document, dataSpace, folder, facts }) {
    const names = [...facts.kinds.keys()].filter((name) => name.startsWith(folder));
    const here = new Set(names.map((name) => name.slice(folder.length)));
    for (const [pointer, path] of describedPaths(dataSpace)) {
      // What was derived says nothing that the description does not say, and is not looked at.
      const isThere = here.has(pathInFolder('', path)) || facts.derived.has(pathInFolder(folder, path));
      if (!isThere)
        yield document.finding(fileMissing, pointer, { path, meant: nearestWord(path, here) }, { value: path });
    }
  },
};

function describedPaths({
  datasets,
  catalogue,
  policies = [],
  services = [],
  governance = {},
}: DataSpace): readonly (readonly [pointer: string, path: string])[] {
  return [
    ...datasets.flatMap(({ files = [] }, index) =>
      files.map((path, position) => [`/datasets/${index}/files/${position}`, path] as const),
    ),
    ...(catalogue === undefined ? [] : [['/catalogue', catalogue] as const]),
    ...policies.map((path, index) => [`/policies/${index}`, path] as const),
    ...services.map(({ description }, index) => [`/services/${index}/description`, description] as const),
    ...datasets.flatMap(({ legal }, index) => {
      const path = legal?.personalData?.assessment;
      return path === undefined ? [] : [[`/datasets/${index}/legal/personalData/assessment`, path] as const];
    }),
    ...(governance.rulebook === undefined ? [] : [['/governance/rulebook', governance.rulebook] as const]),
    ...(governance.agreements ?? []).flatMap(({ document }, index) =>
      document === undefined ? [] : [[`/governance/agreements/${index}/document`, document] as const],
    ),
  ];
}
