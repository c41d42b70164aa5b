import { ServiceKey, ServiceScope } from './serviceScope';

/**
 * The public names of `@microsoft/sp-core-library` that web parts use, written from its published declarations.
 * A name that is not here is undefined in the bundle, and fails where it is used.
 */
export { ServiceKey, ServiceScope };

export enum DisplayMode {
  Read = 1,
  Edit = 2
}

/** What a form is for. */
export enum FormDisplayMode {
  Display = 4,
  Edit = 6,
  New = 8
}

export enum EnvironmentType {
  Test = 0,
  Local = 1,
  SharePoint = 2,
  ClassicSharePoint = 3
}

/** The page stands in for a SharePoint page, so it says that it is one. */
export class Environment {
  public static get type(): EnvironmentType {
    return EnvironmentType.SharePoint;
  }
}

/** A version of two to four numbers. */
export class Version {
  public static isValid(text: string | undefined): boolean {
    return /^\d+\.\d+(\.\d+){0,2}$/.test(text ?? '');
  }

  public static parse(text: string | undefined): Version {
    const version = Version.tryParse(text);
    if (!version) throw new Error(`"${text}" is not a version.`);
    return version;
  }

  public static tryParse(text: string | undefined): Version | undefined {
    return Version.isValid(text) ? new Version((text as string).split('.').map(Number)) : undefined;
  }

  public static compare(a: Version, b: Version): number {
    const places = [0, 1, 2, 3];
    const difference = places.map(i => (a.parts[i] ?? 0) - (b.parts[i] ?? 0)).find(step => step !== 0);
    return difference ?? 0;
  }

  private constructor(private readonly parts: readonly number[]) {}

  public get major(): number {
    return this.parts[0];
  }

  public get minor(): number {
    return this.parts[1];
  }

  public get patch(): number | undefined {
    return this.parts[2];
  }

  public get revision(): number | undefined {
    return this.parts[3];
  }

  public equals(other: Version): boolean {
    return Version.compare(this, other) === 0;
  }

  public lessThan(other: Version): boolean {
    return Version.compare(this, other) < 0;
  }

  public greaterThan(other: Version): boolean {
    return Version.compare(this, other) > 0;
  }

  public toString(): string {
    return this.parts.join('.');
  }
}

/** A GUID, always in lower case. */
export class Guid {
  public static readonly empty: Guid = new Guid('00000000-0000-0000-0000-000000000000');

  public static newGuid(): Guid {
    return new Guid(crypto.randomUUID());
  }

  public static parse(text: string | undefined): Guid {
    const guid = Guid.tryParse(text);
    if (!guid) throw new Error(`"${text}" is not a GUID.`);
    return guid;
  }

  public static tryParse(text: string | undefined): Guid | undefined {
    const found = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i.exec((text ?? '').trim());
    return found ? new Guid(found[1].toLowerCase()) : undefined;
  }

  public static isValid(text: string | undefined): boolean {
    return Guid.tryParse(text) !== undefined;
  }

  private constructor(private readonly text: string) {}

  public equals(other: Guid): boolean {
    return this.text === other.text;
  }

  public toString(): string {
    return this.text;
  }
}

/** SharePoint's trace log; here the browser's console, where only warnings and errors are shown. */
export class Log {
  public static verbose(source: string, message: string): void {
    console.debug(`${source}: ${message}`);
  }

  public static info(source: string, message: string): void {
    console.debug(`${source}: ${message}`);
  }

  public static warn(source: string, message: string): void {
    console.warn(`${source}: ${message}`);
  }

  public static error(source: string, error: Error): void {
    console.error(`${source}:`, error);
  }
}

/** Anything that can be disposed and listens to events. */
export interface EventObserver {
  readonly isDisposed: boolean;
}

/** What an event tells its listeners. */
export class SPEventArgs {}

/** An event of a framework object: listeners add themselves, only the owner raises it. */
export class SPEvent<Args extends SPEventArgs> {
  private listeners: { observer: EventObserver; handler: (args: Args) => void }[] = [];

  public add(observer: EventObserver, handler: (args: Args) => void): void {
    this.listeners.push({ observer, handler });
  }

  public remove(observer: EventObserver, handler: (args: Args) => void): void {
    this.listeners = this.listeners.filter(l => l.observer !== observer || l.handler !== handler);
  }

  /** Tells every listener that still lives. For the host: web parts do not see it in the published declarations. */
  public raise(args: Args): void {
    this.listeners
      .filter(listener => !listener.observer.isDisposed)
      .forEach(({ observer, handler }) => handler.call(observer, args));
  }
}
