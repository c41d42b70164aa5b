/** What a module gives its `define`: a factory over its dependencies, or the value itself. */
type Body = ((...dependencies: unknown[]) => unknown) | object;

interface Definition {
  dependencies: string[];
  body: Body;
}

declare global {
  interface Window {
    define?: { (...parts: unknown[]): void; amd: object };
  }
}

/** Reads `define([name], [dependencies], body)`, whose first two parts may be missing. */
function readDefinition(parts: unknown[]): Definition {
  const [first, second, third] = typeof parts[0] === 'string' ? [parts[0], parts[1], parts[2]] : [undefined, ...parts];
  const [dependencies, body] = Array.isArray(second) ? [second, third] : [[], second ?? first];
  return { dependencies: dependencies as string[], body: body as Body };
}

/**
 * An AMD loader: modules are told apart by the script they come in, as SharePoint's loader does, so that a bundle may
 * name itself as it likes. Everything loads from this origin by script tags, which a strict content policy allows.
 */
export class ModuleLoader {
  private readonly modules = new Map<string, Promise<unknown>>();
  private readonly defined = new WeakMap<Element, Definition>();

  /** @param addresses - the address of the script of each module that is not offered as a value. */
  public constructor(private readonly addresses: ReadonlyMap<string, string>) {
    const define = (...parts: unknown[]): void => {
      const script = document.currentScript;
      if (!script) throw new Error('define was called outside a script that is being loaded.');
      this.defined.set(script, readDefinition(parts));
    };
    window.define = Object.assign(define, { amd: {} });
  }

  /** Offers a module that is already here. */
  public offer(name: string, value: unknown): void {
    this.modules.set(name, Promise.resolve(value));
  }

  /** Loads a module and what it depends on. Fails when its script is missing, defines nothing or throws. */
  public load(name: string): Promise<unknown> {
    const known = this.modules.get(name);
    if (known) return known;
    const loading = this.fetch(name).then(definition => this.run(definition));
    this.modules.set(name, loading);
    return loading;
  }

  private async run({ dependencies, body }: Definition): Promise<unknown> {
    const exported: Record<string, unknown> = {};
    const values = await Promise.all(
      dependencies.map(name => (name === 'exports' ? exported : this.load(name)))
    );
    const value: unknown = typeof body === 'function' ? (body as (...v: unknown[]) => unknown)(...values) : body;
    return value ?? exported;
  }

  private fetch(name: string): Promise<Definition> {
    const address = this.addresses.get(name);
    if (address === undefined) {
      return Promise.reject(new Error(`The local page does not offer the module "${name}".`));
    }
    return loadScript(address).then(script => {
      const definition = this.defined.get(script);
      if (!definition) throw new Error(`${address} did not define the module "${name}".`);
      return definition;
    });
  }
}

/** Adds a script to the page; the promise ends when it has run. */
export function loadScript(address: string): Promise<HTMLScriptElement> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = new URL(address, window.location.origin).href;
    script.async = true;
    script.onload = () => resolve(script);
    script.onerror = () => reject(new Error(`${address} could not be loaded.`));
    document.head.appendChild(script);
  });
}
