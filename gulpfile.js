'use strict';

/**
 * SPFx builds with Heft since 1.22. These tasks keep the familiar gulp commands working:
 * each forwards to Heft or to the npm script of the same meaning.
 */
const { spawn } = require('child_process');
const path = require('path');
const { series } = require('gulp');

const ship = process.argv.includes('--ship') || process.argv.includes('--production') ? ['--production'] : [];

/** Heft's exports map hides its bin; its package.json does not. */
function heftBin() {
  const manifest = require.resolve('@rushstack/heft/package.json');
  return path.join(path.dirname(manifest), require(manifest).bin.heft);
}

function run(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: __dirname, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', code => (code === 0 ? resolve() : reject(new Error(`${path.basename(args[0])} ended with ${code}`))));
  });
}

const heft = (...args) => run(process.execPath, [heftBin(), ...args]);
const npm = script => run(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['run', script]);

exports.clean = () => heft('clean');
exports.bundle = () => heft('build', '--clean', ...ship);
exports['package-solution'] = series(() => npm('teams'), () => heft('package-solution', ...ship));
exports.serve = () => heft('start');
exports.test = () => npm('test');
exports.provision = () => npm('provision');
exports.default = exports.bundle;
