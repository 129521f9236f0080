import { json, type Mock, type MockAnswer, type MockRequest } from './mock-server.js';

const organisation = (name: string) => ({
  id: `org-${name}`,
  name,
  title: name,
  type: 'organization',
  state: 'active',
});
const mockDatasets = Array.from({ length: 7 }, (_, index) => {
  const name = `dataset-${index + 1}`;
  return {
    id: `00000000-0000-4000-8000-00000000000${index + 1}`,
    name,
    title: `Dataset ${index + 1}`,
    notes: 'About the city.',
    owner_org: `org-${index % 2 === 0 ? 'water' : 'streets'}`,
    organization: organisation(index % 2 === 0 ? 'water' : 'streets'),
    state: 'active',
    private: false,
    metadata_created: `2026-01-0${index + 1}T08:00:00.000000`,
    metadata_modified: `2026-02-0${index + 1}T08:00:00.000000`,
    num_resources: 1,
    resources: [{ id: `resource-${index + 1}`, url: `https://city.example/${name}.csv`, format: 'CSV', name }],
    num_tags: 1,
    tags: [{ id: `tag-${index % 3}`, name: ['air', 'noise', 'trees'][index % 3]!, display_name: 'tag' }],
  };
});
type Dataset = (typeof mockDatasets)[number];

/** A correct action API of CKAN 2.11, as far as it reads. */
export const ckan: Mock = (request) => {
  const action = /^\/api\/3\/action\/(\w+)$/.exec(request.url.pathname)?.[1] ?? '';
  const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (!run) return json(400, `Bad request - Action name not known: ${action}`);
  return run(request, {
    good: (result) => json(200, { help: helpOf(request, action), success: true, result }),
    missing: () =>
      json(404, {
        help: helpOf(request, action),
        success: false,
        error: { message: 'Not found', __type: 'Not Found Error' },
      }),
    invalid: (field, message) =>
      json(409, {
        help: helpOf(request, action),
        success: false,
        error: { [field]: [message], __type: 'Validation Error' },
      }),
  });
};

const helpOf = ({ url }: MockRequest, action: string): string => `${url.origin}/api/3/action/help_show?name=${action}`;

interface Replies {
  readonly good: (result: unknown) => MockAnswer;
  readonly missing: () => MockAnswer;
  readonly invalid: (field: string, message: string) => MockAnswer;
}

/** An action that looks something up by `id`. */
function show(find: (id: string) => unknown): (request: MockRequest, replies: Replies) => MockAnswer {
  return ({ url }, { good, missing, invalid }) => {
    const id = url.searchParams.get('id');
    if (id === null) return invalid('id', 'Missing value');
    const found = find(id);
    return found === undefined ? missing() : good(found);
  };
}

const organisations = [organisation('streets'), organisation('water')];
const actions: Readonly<Record<string, (request: MockRequest, replies: Replies) => MockAnswer>> = {
  status_show: (_, { good }) => good({ ckan_version: '2.11.3', site_title: 'City', extensions: [] }),
  package_list: ({ url }, { good }) => {
    const names = mockDatasets.map(({ name }) => name);
    const limit = Number(url.searchParams.get('limit') ?? names.length);
    return good(names.slice(0, limit));
  },
  organization_list: (_, { good }) => good(organisations.map(({ name }) => name)),
  group_list: (_, { good }) => good([]),
  tag_list: (_, { good }) => good(['air', 'noise', 'trees']),
  package_show: show((id) => mockDatasets.find((one) => one.id === id || one.name === id)),
  resource_show: show((id) => mockDatasets.flatMap(({ resources }) => resources).find((one) => one.id === id)),
  organization_show: show((id) => organisations.find((one) => one.id === id || one.name === id)),
  package_search: ({ url }, { good, invalid }) => {
    const ask = url.searchParams;
    const rows = Number(ask.get('rows') ?? 10);
    const start = Number(ask.get('start') ?? 0);
    if (!Number.isInteger(rows) || rows < 0) return invalid('rows', 'Invalid integer');
    const found = mockDatasets.filter(
      (one) => matches(one, ask.get('q') ?? '*:*') && matches(one, ask.get('fq') ?? '*:*'),
    );
    const facet = (name: string) => ({
      name,
      display_name: name,
      count: found.filter((one) => one.organization.name === name).length,
    });
    const faceted = ask.has('facet.field')
      ? { organization: { title: 'organization', items: ['water', 'streets'].map(facet) } }
      : {};
    return good({
      count: found.length,
      results: found.slice(start, start + rows),
      sort: ask.get('sort') ?? '',
      search_facets: faceted,
      facets: {},
    });
  },
};

function matches(dataset: Dataset, query: string): boolean {
  if (query === '*:*') return true;
  const since = /^metadata_modified:\[(\S+) TO \*\]$/.exec(query)?.[1];
  if (since !== undefined) return Date.parse(`${dataset.metadata_modified}Z`) >= Date.parse(since);
  const [, field, value] = /^(\w+):"([^"]*)"$/.exec(query) ?? [];
  if (field === 'name') return dataset.name === value;
  if (field === 'organization') return dataset.organization.name === value;
  if (field === 'tags') return dataset.tags.some(({ name }) => name === value);
  return dataset.title.toLowerCase().includes(query.toLowerCase());
}
