import { canonicalText, type JsonObject, listMember, member, textMember } from '../json-values.js';
import { collectionRules } from '../rules/collection-rules.js';
import type { Session } from '../session.js';
import { checkDataset } from './ckan-dataset.js';
import { echo } from './ckan-echo.js';
import type { SearchResult } from './ckan-search.js';

/** Looks up single datasets, by identifier and by name, and one resource. */
export async function checkDatasets(session: Session, base: string, all: SearchResult): Promise<void> {
  const sampled = [...new Set([0, all.datasets.length - 1])].map((index) => all.datasets[index]);
  for (const [index, dataset] of sampled.entries()) {
    if (!dataset) continue;
    for (const key of index === 0 ? (['id', 'name'] as const) : (['name'] as const)) {
      const asked = textMember(dataset, key);
      if (asked !== undefined) await lookUp(session, base, dataset, asked);
    }
  }
  const resource = all.datasets
    .flatMap((dataset) => listMember(dataset, 'resources'))
    .find((one) => textMember(one, 'id') !== undefined);
  const id = textMember(resource, 'id');
  if (id !== undefined) await echo(session, base, 'resource_show', `resource ${id}`, id, ['id']);
}

async function lookUp(session: Session, base: string, listed: JsonObject, asked: string): Promise<void> {
  const what = `dataset ${asked}`;
  const found = await echo(session, base, 'package_show', what, asked, ['id', 'name']);
  if (!found) return;
  const { exchange, value } = found;
  checkDataset(session, exchange, value, '/result');
  const differing = ['id', 'name', 'title', 'notes', 'owner_org', 'state'].find(
    (name) => canonicalText(member(value, name) ?? null) !== canonicalText(member(listed, name) ?? null),
  );
  const resources = (one: unknown): string =>
    canonicalText(
      listMember(one, 'resources').map((resource) => [
        member(resource, 'id'),
        member(resource, 'url'),
        member(resource, 'format'),
      ]),
    );
  const difference = differing ?? (resources(value) === resources(listed) ? undefined : 'resources');
  if (difference !== undefined)
    session.report(
      collectionRules.itemDiffers,
      exchange,
      { what, found: `another "${difference}"` },
      `/result/${difference}`,
    );
}
