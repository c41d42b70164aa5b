'use strict';

/**
 * The layers and what each may import (architecture.md): schema <- domain <- data <- (site, ui) <- webparts, extensions.
 * ESLint, its test and the dependency picture read this one table.
 */
const layers = {
  schema: { may: [], npm: false },
  // valibot reads the program pack: pure, typed, 2 kB. node-diff3 merges edited minutes: pure, typed, 3 kB.
  domain: { may: ['schema'], npm: ['valibot', 'node-diff3'] },
  data: { may: ['schema', 'domain'] },
  programs: { may: [], npm: false },
  site: { may: ['schema', 'domain', 'data', 'programs'] },
  ui: { may: ['schema', 'domain', 'data', 'site'] },
  webparts: { may: ['schema', 'domain', 'data', 'site', 'ui', 'programs'] },
  extensions: { may: ['schema', 'domain', 'data', 'site', 'ui', 'programs'] }
};

/** Packages that one folder alone may import. */
const only = {
  '@pnp/*': 'data/sharepoint',
  '@microsoft/teams-js': 'ui/shell',
  '@microsoft/teams-js-v2': 'ui/shell'
};

/** What SPFx hands out of teams-js is used there too, and nowhere else. */
const teamsJs = {
  files: ['src/**/*.ts', 'src/**/*.tsx'],
  ignores: ['src/ui/shell/**', 'src/**/*.test.ts', 'src/**/*.test.tsx'],
  rules: {
    'no-restricted-syntax': ['error', {
      selector: "MemberExpression[property.name='teamsJs'], Property[key.name='teamsJs']", message: 'teams-js is used in src/ui/shell only.'
    }]
  }
};

/** Both `../data` and `../data/x`: a pattern for the second alone would let the first through. */
const folder = name => [`../**/${name}`, `../**/${name}/**`];

const forbidden = name => Object.keys(layers)
  .filter(other => other !== name && !layers[name].may.includes(other))
  .map(other => ({
    group: folder(other),
    message: `${name}/ may import ${layers[name].may.join(', ') || 'nothing'}: ${other}/ stands above or beside it.`
  }));

const packages = name => {
  const { npm } = layers[name];
  if (npm === undefined) return [];
  const allowed = npm || [];
  // Anything that does not start with a dot is a package.
  return [{
    regex: `^(?!\\.)(?!(${allowed.join('|') || '$'})$).+`,
    message: `${name}/ is pure: ${allowed.length > 0 ? `only ${allowed.join(', ')}` : 'no package'} may be imported.`
  }];
};

const reserved = path => Object.entries(only)
  .filter(([, home]) => home !== path)
  .map(([pattern, home]) => ({ group: [pattern], message: `${pattern} is imported in src/${home} only.` }));

const rule = patterns => ({ 'no-restricted-imports': ['error', { patterns }] });
const tests = ['src/**/*.test.ts', 'src/**/*.test.tsx'];

/** ESLint configurations, one per layer, and one for each folder that has a package to itself. */
exports.layerRules = [
  ...Object.keys(layers).map(name => ({
    files: [`src/${name}/**/*.ts`, `src/${name}/**/*.tsx`],
    ignores: tests,
    rules: rule([...forbidden(name), ...packages(name), ...reserved(name)])
  })),
  ...Object.values(only).map(home => {
    const name = home.split('/')[0];
    return {
      files: [`src/${home}/**/*.ts`, `src/${home}/**/*.tsx`],
      ignores: tests,
      rules: rule([...forbidden(name), ...packages(name), ...reserved(home)])
    };
  }),
  teamsJs,
  // Sibling web parts never import one another.
  {
    files: ['src/webparts/*/**/*.ts', 'src/webparts/*/**/*.tsx'],
    ignores: tests,
    rules: rule([...forbidden('webparts'), ...reserved('webparts'), { regex: '^\\.\\./(?!HubWebPart$)[^.]', message: 'Web parts never import one another.' }])
  }
];

exports.layers = layers;
