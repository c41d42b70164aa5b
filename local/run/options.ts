import { parseArgs } from 'node:util';

/** What `npm start` takes. */
export interface ServeOptions {
  /** TCP port; 0 lets the system choose one. */
  port: number;
  /** The database file, or `:memory:`. */
  data: string;
  /** Whether to begin again with fresh sample data. */
  reset: boolean;
  /** Sample change requests that a fresh site gets. */
  rows: number;
}

export const usage = `Options:
  --port N      port to serve on (default 4373)
  --data FILE   database file, or :memory: (default .local/cpin.db)
  --reset       begin again with fresh sample data
  --rows N      sample change requests on a fresh site (default 120)`;

/** Reads the command line. Refuses what it does not know, with a message for the user. */
export function readOptions(args: string[], defaultData: string): ServeOptions {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4373' },
      data: { type: 'string', default: defaultData },
      reset: { type: 'boolean', default: false },
      rows: { type: 'string', default: '120' }
    }
  });
  return {
    port: wholeNumber('--port', values.port, 65535),
    data: values.data,
    reset: values.reset,
    rows: wholeNumber('--rows', values.rows, 1_000_000)
  };
}

function wholeNumber(name: string, text: string, largest: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > largest) {
    throw new Error(`${name} takes a whole number from 0 to ${largest}, not "${text}".`);
  }
  return value;
}
