import type { IWeb } from '@pnp/sp/webs';
import type { Ask } from './batch';
import type { Patience } from './patience';
import { batchSize, inOneBatch } from './batch';

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** An address too long for a request of its own: it travels in a batch even when alone. */
  readonly long?: boolean;
}

interface Waiting {
  readonly ask: Ask<unknown>;
  readonly long: boolean;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Reads asked for in the same tick travel in one `$batch`; one alone goes directly, and needs no digest then. */
export class Reads {
  private waiting: Waiting[] = [];

  public constructor(private readonly web: IWeb, private readonly patience: Patience) {}

  public ask<T>(ask: Ask<T>, { signal, long = false }: ReadOptions = {}): Promise<T> {
    if (signal && !long) return this.patience.persist(() => ask(this.web), signal);
    return new Promise<T>((resolve, reject) => {
      if (this.waiting.push({ ask, long, resolve: value => resolve(value as T), reject }) === 1) setTimeout(() => this.leave(), 0);
    });
  }

  private leave(): void {
    const { waiting } = this;
    this.waiting = [];
    if (waiting.length === 1 && !waiting[0].long) {
      this.alone(waiting[0]);
      return;
    }
    for (let start = 0; start < waiting.length; start += batchSize) {
      const together = waiting.slice(start, start + batchSize);
      this.together(together).catch(error => together.forEach(one => one.reject(error)));
    }
  }

  private async together(waiting: readonly Waiting[]): Promise<void> {
    const answers = await this.patience.persist(() => inOneBatch(this.web, waiting.map(one => one.ask)));
    answers.forEach((answer, index) => {
      if (answer.status === 'fulfilled') waiting[index].resolve(answer.value);
      else this.alone(waiting[index], answer);
    });
  }

  /** Made by itself; `refused` is the first attempt's end when that was part of a batch. */
  private alone({ ask, long, resolve, reject }: Waiting, refused?: PromiseRejectedResult): void {
    let first = refused;
    this.patience.persist(async () => {
      const failed = first;
      first = undefined;
      if (failed) throw failed.reason;
      if (!long) return ask(this.web);
      const [answer] = await inOneBatch(this.web, [ask]);
      if (answer.status === 'rejected') throw answer.reason;
      return answer.value;
    }).then(resolve, reject);
  }
}
