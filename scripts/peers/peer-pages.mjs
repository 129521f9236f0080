// Writes docs/peers.md and the table of peers in the README, from all-peers.mjs: npm run docs:peers
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { peers } from './all-peers.mjs';
import { peersPage, withPeersTable } from './peers-page.mjs';

const place = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

writeFileSync(place('docs/peers.md'), peersPage(peers));
writeFileSync(place('README.md'), withPeersTable(readFileSync(place('README.md'), 'utf8'), peers));
