// Writes dist/artefacts/geospatial/sqlite-for-browsers.js: the build of sql.js that asks for no module of Node, with its
// WebAssembly beside it as text, so that a bundler needs no rule for it and nothing is fetched. Node reads `sql-wasm-inline.js`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const wasm = readFileSync(fileURLToPath(import.meta.resolve('sql.js/dist/sql-wasm-browser.wasm')));
const code = `import initSqlJs from 'sql.js/dist/sql-wasm-browser.js';

const wasm = '${wasm.toString('base64')}';

export default () => initSqlJs({ wasmBinary: Uint8Array.from(atob(wasm), (char) => char.charCodeAt(0)) });
`;
writeFileSync(new URL('../dist/artefacts/geospatial/sqlite-for-browsers.js', import.meta.url), code);
