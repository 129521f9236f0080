import {
  type Condition,
  type Fact,
  type Feed,
  formatted,
  listOf,
  object,
  optional,
  publicText,
  required,
  text,
  translated,
} from '../facts.js';

const app = optional(object({ store_uri: required(formatted('uri')), discovery_uri: required(formatted('uri')) }), {
  since: '1.1',
});

const lastUpdated = (field: string, url: string): Condition => ({
  since: '3.0',
  field,
  holds: (fields) => fields[url] !== undefined,
  because: `"${url}" is given`,
});

const termsSince23 = [
  optional(formatted('url'), { since: '2.3', until: '3.0' }),
  optional(translated('url'), { since: '3.0' }),
] satisfies readonly Fact[];

/** Who runs the system, and how to reach them. */
export const systemInformation: Feed = {
  name: 'system_information',
  sign: 'system_id',
  listed: true,
  data: object(
    {
      system_id: required(text),
      language: required(formatted('language'), { until: '3.0' }),
      languages: required(listOf(formatted('language')), { since: '3.0' }),
      name: publicText(required),
      opening_hours: required(text, { since: '3.0' }),
      short_name: publicText(optional),
      operator: publicText(optional),
      url: optional(formatted('url')),
      purchase_url: optional(formatted('url')),
      start_date: optional(formatted('date')),
      termination_date: optional(formatted('date'), { since: '3.0' }),
      phone_number: [optional(text, { until: '3.0' }), optional(formatted('phone-number'), { since: '3.0' })],
      email: optional(formatted('email')),
      feed_contact_email: [
        optional(formatted('email'), { since: '1.1', until: '3.0' }),
        required(formatted('email'), { since: '3.0' }),
      ],
      manifest_url: optional(formatted('url'), { since: '3.0' }),
      timezone: required(formatted('time-zone')),
      license_id: optional(text, { since: '3.0' }),
      license_url: optional(formatted('url')),
      attribution_organization_name: optional(translated(), { since: '3.0' }),
      attribution_url: optional(formatted('url'), { since: '3.0' }),
      brand_assets: optional(
        object({
          brand_last_modified: required(formatted('date')),
          brand_terms_url: optional(formatted('url')),
          brand_image_url: required(formatted('url')),
          brand_image_url_dark: optional(formatted('url')),
          color: optional(formatted('color')),
        }),
        { since: '2.3' },
      ),
      terms_url: termsSince23,
      terms_last_updated: optional(formatted('date'), { since: '2.3' }),
      privacy_url: termsSince23,
      privacy_last_updated: optional(formatted('date'), { since: '2.3' }),
      rental_apps: optional(object({ android: app, ios: app }), { since: '1.1' }),
    },
    [lastUpdated('terms_last_updated', 'terms_url'), lastUpdated('privacy_last_updated', 'privacy_url')],
  ),
};
