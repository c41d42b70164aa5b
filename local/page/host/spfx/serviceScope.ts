type Creator<T> = (scope: ServiceScope) => T;

/** Names a service and says how it is made when nobody provides it. */
export class ServiceKey<T> {
  public static create<T>(name: string, serviceClass: new (scope: ServiceScope) => T): ServiceKey<T> {
    return new ServiceKey(name, scope => new serviceClass(scope));
  }

  public static createCustom<T>(name: string, defaultCreator: Creator<T>): ServiceKey<T> {
    return new ServiceKey(name, defaultCreator);
  }

  public readonly id: string = crypto.randomUUID();

  protected constructor(public readonly name: string, public readonly defaultCreator: Creator<T>) {}
}

/** A scope in which services are found by key: in itself, then in its parents, then made in the root. */
export class ServiceScope {
  public static startNewRoot(): ServiceScope {
    return new ServiceScope(undefined);
  }

  private readonly services = new Map<string, unknown>();
  private readonly waiting: (() => void)[] = [];
  private finished = false;

  protected constructor(private readonly parent: ServiceScope | undefined) {}

  public provide<T>(key: ServiceKey<T>, service: T): T {
    if (this.finished) throw new Error(`The service "${key.name}" was provided after its scope was finished.`);
    this.services.set(key.id, service);
    return service;
  }

  public createAndProvide<T>(key: ServiceKey<T>, serviceClass: new (scope: ServiceScope) => T): T {
    return this.provide(key, new serviceClass(this));
  }

  public createDefaultAndProvide<T>(key: ServiceKey<T>): T {
    return this.provide(key, key.defaultCreator(this));
  }

  public consume<T>(key: ServiceKey<T>): T {
    if (!this.finished) throw new Error(`The service "${key.name}" was asked for before its scope was finished.`);
    if (this.services.has(key.id)) return this.services.get(key.id) as T;
    if (this.parent) return this.parent.consume(key);
    const service = key.defaultCreator(this);
    this.services.set(key.id, service);
    return service;
  }

  public finish(): void {
    this.finished = true;
    this.waiting.splice(0).forEach(callback => callback());
  }

  public whenFinished(callback: () => void): void {
    if (this.finished) callback();
    else this.waiting.push(callback);
  }

  public getParent(): ServiceScope | undefined {
    return this.parent;
  }

  public startNewChild(): ServiceScope {
    return new ServiceScope(this);
  }
}
