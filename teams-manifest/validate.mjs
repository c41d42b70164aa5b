import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

// Says what is wrong with a Teams manifest by the schema of its own version, which @microsoft/app-manifest carries:
// nothing is fetched. `node teams-manifest/validate.mjs [FILE]`; ends with 1 when something is wrong.

const require = createRequire(import.meta.url);
const { ManifestUtil } = require('@microsoft/app-manifest');

const file = process.argv[2] ?? path.join(import.meta.dirname, 'manifest.json');
const manifest = JSON.parse(readFileSync(file, 'utf8'));
const schemas = path.join(path.dirname(require.resolve('@microsoft/app-manifest')), 'json-schemas/teams');
const schema = path.join(schemas, `v${manifest.manifestVersion}`, 'MicrosoftTeams.schema.json');

const problems = await ManifestUtil.validateManifestAgainstSchema(manifest, JSON.parse(readFileSync(schema, 'utf8')));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length === 0 ? 0 : 1;
