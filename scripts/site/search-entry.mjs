// What the search knows of one page of the site.
import { DocumentReflection, ReflectionKind } from 'typedoc';

/** Which part of the site a document belongs to, by the folder that its pages are generated into. */
const generated = { rules: 'rule', models: 'model', requirements: 'requirement', 'dcat-ap': 'class of DCAT-AP' };

/** `undefined` for a page that only lists others. */
export function searchEntry({ url, model }, documentPath) {
  if (model instanceof DocumentReflection) return documentEntry(url, model, documentPath);
  if (model.kindOf(ReflectionKind.Project)) return undefined;
  // A part of a package is found by what it exports; it has no words of its own.
  const text = plain(model.readme ?? summaryOf(model)) || (model.children ?? []).map(({ name }) => name).join(' ');
  const kind = ReflectionKind.singularString(model.kind).toLowerCase().replace(' alias', '');
  const from = model.kindOf(ReflectionKind.Module) ? '' : moduleOf(model);
  return {
    id: url,
    title: model.kindOf(ReflectionKind.Module) ? moduleName(model) : model.name,
    kind: kind === 'module' ? 'package' : kind,
    headings: '',
    text,
    summary: from === '' ? excerpt(text) : `${from} – ${excerpt(text)}`,
  };
}

function documentEntry(url, model, path) {
  const folder = path.replaceAll('\\', '/').split('docs/').at(-1).split('/')[0];
  const kind = generated[folder] ?? 'guide';
  const markdown = raw(model.content);
  // An example of a rule holds words of every kind; what the rule is about stands outside of it.
  const said = kind === 'guide' ? markdown : markdown.replaceAll(/^(~~~~|```)[\s\S]*?^\1$/gm, '');
  const headings = said.split('\n').filter((line) => /^#{2,4} /.test(line));
  return {
    id: url,
    title: model.name,
    kind,
    headings: headings.map((line) => line.replace(/^#+ /, '')).join('\n'),
    text: withoutMarks(said),
    summary: excerpt(withoutMarks(said.replaceAll(/^(#.*|\|.*|```[\s\S]*?^```)$/gm, ''))),
  };
}

function summaryOf(model) {
  return (model.comment ?? model.signatures?.[0]?.comment ?? model.type?.declaration?.signatures?.[0]?.comment)
    ?.summary;
}

function moduleOf(model) {
  for (let at = model.parent; at !== undefined; at = at.parent)
    if (at.kindOf(ReflectionKind.Module)) return moduleName(at);
  return '';
}

/** As one imports it: `@ds4sscc/policy/audit`. */
function moduleName(module) {
  const owner = module.parent?.kindOf(ReflectionKind.Module) ? module.parent.name : '';
  if (owner === '') return module.name;
  return module.name === 'main' ? owner : `${owner}/${module.name}`;
}

function plain(parts) {
  return withoutMarks(raw(parts));
}

function raw(parts) {
  return (parts ?? []).map(({ text }) => text).join('');
}

function withoutMarks(markdown) {
  return markdown
    .replaceAll(/\]\([^)\s]*\)/g, ' ')
    .replaceAll(/[`*[\]|#>]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function excerpt(text) {
  if (text.length <= 140) return text;
  return `${text.slice(0, 140).replace(/\s\S*$/, '')} …`;
}
