/**
 * Where CKAN keeps what its core has no field for: in `extras`, which every CKAN takes, or in fields of their own, which
 * need ckanext-scheming and hold lists and objects. Both are read.
 */
export type CkanLayout = 'extras' | 'custom';
