import type { Ref } from '../../../schema/define';
import type { Hub } from '../../shell/hub';

type Owner = Pick<Hub, 'siteUrl' | 'me'>;

const placeOf = ({ siteUrl, me }: Owner): string => `cpin-hub:society:${siteUrl}:${me.Id}`;

/** The society that this user submitted for last, on this site and in this browser. */
export function lastSociety(owner: Owner): Ref | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(owner)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { Id, Title } = kept as Partial<Ref>;
    return typeof Id === 'number' && typeof Title === 'string' ? { Id, Title } : undefined;
  } catch {
    // Storage that is full, forbidden or altered by hand only costs the user one choice.
    return undefined;
  }
}

export function rememberSociety(owner: Owner, society: Ref): void {
  try {
    localStorage.setItem(placeOf(owner), JSON.stringify({ Id: society.Id, Title: society.Title }));
  } catch {
    // As above.
  }
}
