// The text of docs/peers.md, and the README with its table.

/** The page: for each peer what it does, what it does better, what ours adds, and the command that shows it. */
export function peersPage(peers) {
  const head = `---
title: Peers
group: Explanation
---

# Peers

What else you could take, and when you should. What is said of others stands in their documentation, linked below each; what is said of ours
is shown by a command from the folder of this repository, after \`npm run build\`. A test runs each and compares what it prints.

This page is made by \`npm run docs:peers\` from \`scripts/peers/all-peers.mjs\`: edit that.`;
  return `${[head, ...peers.map(section)].join('\n\n')}\n`;
}

/** The README with the table between its two marks made anew. */
export function withPeersTable(readme, peers) {
  const [begin, end] = ['<!-- peers -->', '<!-- /peers -->'];
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README.md has no ${begin} ... ${end}`);
  const rows = peers.map(
    ({ name, theirs, ours, command }) =>
      `| [${name}](docs/peers.md#${anchor(name)}) | ${theirs} | ${ours} | \`${command}\` |`,
  );
  const table = ['| | has, and ours has not | ours has | see it |', '|---|---|---|---|', ...rows].join('\n');
  return `${readme.slice(0, from + begin.length)}\n${table}\n${readme.slice(to)}`;
}

function section({ name, sources, about, theirs, ours, more, command, exitCode, shows = [] }) {
  const links = sources.map((url) => `[${new URL(url).host}${new URL(url).pathname.replace(/\/$/, '')}](${url})`);
  const printed =
    shows.length === 0
      ? ''
      : `\n\nIt ends with ${exitCode}, and among its lines is:\n\n\`\`\`text\n${shows.join('\n')}\n\`\`\``;
  return `## ${name}

${about}

- **It has, and ours has not**: ${theirs}.
- **Ours has**: ${ours}.

${more}

\`\`\`sh
${command}
\`\`\`${printed}

Sources: ${links.join(', ')}.`;
}

/** The anchor of a heading, as GitHub and typedoc make it. */
function anchor(name) {
  return name
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-');
}
