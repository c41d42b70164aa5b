import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, stateFolder } from './project.mjs';

/** Runs a program and shows what it prints. Ends with its exit code. */
export function show(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 1 : code));
  });
}

/**
 * Runs a program whose output matters only when it fails: says what goes on and for how long, keeps the output in
 * `.local/<name>.log` and shows its end on failure. Ends with the exit code.
 */
export async function quietly(name, saying, command, args, options = {}) {
  mkdirSync(stateFolder, { recursive: true });
  const log = path.join(stateFolder, `${name}.log`);
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const live = process.stdout.isTTY;
  process.stdout.write(`${saying} …${live ? '' : '\n'}`);
  const beat = setInterval(
    () => process.stdout.write(live ? `\r${saying} … ${seconds()} s ` : `  ${seconds()} s\n`),
    live ? 1000 : 15000
  );

  const code = await new Promise((resolve, reject) => {
    const output = createWriteStream(log);
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    child.stdout.pipe(output, { end: false });
    child.stderr.pipe(output, { end: false });
    child.on('error', reject);
    child.on('close', (exit, signal) => output.end(() => resolve(signal ? 1 : exit)));
  }).finally(() => clearInterval(beat));

  process.stdout.write(live ? `\r${saying}: ${code === 0 ? 'done' : 'failed'} after ${seconds()} s\n` : '');
  if (code !== 0) {
    const lines = readFileSync(log, 'utf8').trimEnd().split('\n');
    // npm says what is wrong at the beginning, Heft at the end.
    console.error((lines.length > 50 ? [...lines.slice(0, 15), '…', ...lines.slice(-35)] : lines).join('\n'));
    console.error(`${saying} failed (exit code ${code}). The whole output is in ${path.relative(root, log)}.`);
  }
  return code;
}
