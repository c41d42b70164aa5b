import type { Item, List } from '../../schema/define';
import type { Result, Write } from '../store';
import type { Ask } from './batch';
import type { Connection } from './connection';
import type { Rows } from './rows';
import type { Site } from './site';
import type { Values } from './stored';
import type { Trouble } from './trouble';
import { failed, ok } from '../failure';
import { batchSize, inOneBatch } from './batch';
import { failureOf } from './failures';
import { addItem, changeItem } from './requests';
import { addBody, changeBody, isOurs } from './stored';
import { Cancelled, isDuplicate, isOutdated, leavesDoubt, troubleOf } from './trouble';

type Outcome = Result<{ readonly Id: number }>;

/** One of the writes, until its outcome is known. */
interface Part {
  readonly write: Write;
  /** Makes the write; gives the row's Id. */
  readonly ask: Ask<number>;
  trouble?: Trouble;
  /** Was the answer to an attempt lost, so that the write may have been carried out? */
  doubt: boolean;
  id?: number;
}

/** Writes that belong together: one `$batch`, each part's own answer read, what did not get through repeated without harm. */
export class Together {
  public constructor(private readonly connection: Connection, private readonly site: Site, private readonly rows: Rows) {}

  public async write(writes: readonly Write[], signal?: AbortSignal): Promise<readonly Outcome[]> {
    const parts = await Promise.all(writes.map(write => this.part(write)));
    const outcomes: Outcome[] = [];
    for (let start = 0; start < parts.length; start += batchSize) {
      const batch = parts.slice(start, start + batchSize);
      await this.carryOut(batch, signal);
      outcomes.push(...await Promise.all(batch.map(part => this.outcome(part))));
    }
    return outcomes;
  }

  private async part(write: Write): Promise<Part> {
    const { list } = write;
    if ('add' in write) {
      const body = await addBody(this.site, list, write.add as Values, write.key);
      return {
        write, doubt: false,
        ask: web => addItem(this.connection.items(web, list), body)
      };
    }
    const { Id, ETag } = write.to;
    const body = await changeBody(this.site, list, write.change as Values);
    return {
      write, doubt: false,
      ask: async web => {
        await changeItem(this.connection.item(web, list, Id), body, ETag);
        return Id;
      }
    };
  }

  /** Sends until each part is done or refused for good. What the caller gave up before it was sent is cancelled. */
  private async carryOut(batch: readonly Part[], signal?: AbortSignal): Promise<void> {
    const effort = this.connection.patience.effort(signal);
    let left = batch;
    try {
      do {
        if (signal?.aborted) throw new Cancelled();
        await this.send(left);
        left = left.filter(({ trouble }) => trouble && effort.curable(trouble));
      } while (left.length > 0 && await effort.again(left.flatMap(({ trouble }) => trouble ?? [])));
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      for (const part of left) {
        if (!part.doubt) part.trouble = error;
      }
    }
  }

  private async send(parts: readonly Part[]): Promise<void> {
    const heard = (part: Part, trouble: Trouble | undefined): void => {
      part.trouble = trouble;
      part.doubt ||= trouble !== undefined && leavesDoubt(trouble);
    };
    const { now } = this.connection.patience.timing;
    try {
      const answers = await inOneBatch(this.connection.web, parts.map(part => part.ask));
      for (const [index, answer] of answers.entries()) {
        if (answer.status === 'fulfilled') parts[index].id = answer.value;
        heard(parts[index], answer.status === 'rejected' ? await troubleOf(answer.reason, now()) : undefined);
      }
    } catch (error) {
      const trouble = await troubleOf(error, now());
      parts.forEach(part => heard(part, trouble));
    }
  }

  private async outcome({ write, trouble, doubt, id }: Part): Promise<Outcome> {
    const { list } = write;
    const values = ('add' in write ? write.add : write.change) as Values;
    const about = { list, values, ...('to' in write ? { item: write.to.Id } : {}) };
    try {
      if (!trouble && id !== undefined) return ok({ Id: id });
      if (trouble && 'add' in write && isDuplicate(trouble)) {
        const ours = await this.rows.find(list, write.key);
        if (ours) return ok({ Id: ours.Id });
      }
      if (trouble && 'to' in write && isOutdated(trouble)) {
        const theirs: Item<List> & Values = await this.rows.get(list, write.to.Id);
        const ours = doubt && await isOurs(this.site, list, theirs, values);
        return ours ? ok({ Id: theirs.Id }) : failed({ kind: 'conflict', theirs });
      }
      return failed(failureOf(trouble ?? new Cancelled(), about));
    } catch (error) {
      return failed(failureOf(await troubleOf(error, this.connection.patience.timing.now()), about));
    }
  }
}
