/** What the identifiers of the priority catalogue begin with. They do not change: a name that is corrected keeps its IRI. */
export const priorityBase = 'https://ds4sscc.github.io/blueprint/priority/';
