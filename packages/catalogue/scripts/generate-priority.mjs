// Writes the priority catalogue as files, priority/catalogue.ttl and priority/catalogue.jsonld, from src/priority.
// Run from the repository's root, after a build: node packages/catalogue/scripts/generate-priority.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { dcatApProfile } from '@ds4sscc/catalogue';
import { priorityGraph } from '@ds4sscc/catalogue/priority';
import { writeJsonLd } from '@ds4sscc/linked-data/write/json-ld';
import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';

const folder = new URL('../priority/', import.meta.url);
const { prefixes } = dcatApProfile;

mkdirSync(folder, { recursive: true });
writeFileSync(new URL('catalogue.ttl', folder), writeTurtle(priorityGraph(), { prefixes }).text);
writeFileSync(new URL('catalogue.jsonld', folder), writeJsonLd(priorityGraph(), { prefixes }).text);
