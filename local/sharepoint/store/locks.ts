/** Files that somebody has open in an application, by unique id. Such locks live as long as the server: nothing stored depends on them. */
export class Locks {
  private readonly held = new Map<string, number>();

  public hold(file: string, user: number): void {
    this.held.set(file, user);
  }

  /** Who holds a file. */
  public by(file: string): number | undefined {
    return this.held.get(file);
  }

  public clear(): void {
    this.held.clear();
  }
}
