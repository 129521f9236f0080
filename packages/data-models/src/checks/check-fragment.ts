import { carriesValue, valueMembers } from '../representation.js';
import { checkInstance } from './check-attribute.js';
import { checkEntity, type EntityFacts } from './check-entity.js';
import type { EntitySettings } from './entity-settings.js';
import type { Reporter } from './reporter.js';

/** Checks an update: of an entity, or of one attribute, whose members then stand alone (ETSI GS CIM 009, clause 5.5.8). */
export function checkFragment(fragment: unknown, settings: EntitySettings, report: Reporter): EntityFacts {
  if (!isAttributeFragment(fragment)) return checkEntity(fragment, settings, report);
  // The context of a request stands beside the members of the attribute.
  const { '@context': _, ...members } = fragment;
  const instance = { name: '(attribute)', value: members, form: 'concise', pointer: '', attribute: undefined } as const;
  checkInstance(members, { ...instance, patch: true }, 'concise', report);
  return { types: [], modelled: false, ngsiLd: true };
}

/** Whether an object is the content of an attribute, without its name. */
export function isAttributeFragment(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { id, type } = value as { id?: unknown; type?: unknown };
  if (typeof type === 'string') return valueMembers.has(type) && id === undefined;
  return type === undefined && id === undefined && Object.keys(value).some(carriesValue);
}
