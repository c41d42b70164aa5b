import type { Role, Words } from './define';

/** A SharePoint group of the site that stands for a role. */
export interface Group {
  readonly role: Role;
  /** The group's name in SharePoint; members are managed there. */
  readonly name: string;
  readonly title: Words;
}

/** The groups that provisioning makes. `reader` is the site's own Visitors group and needs none. */
export const groups: readonly Group[] = [
  { role: 'owner', name: 'Hub Owners', title: { en: 'Owners', fr: 'Propriétaires' } },
  { role: 'chair', name: 'Hub Chairs', title: { en: 'Committee chairs', fr: 'Présidences de comité' } },
  { role: 'committee', name: 'Hub Committee Members', title: { en: 'Committee members', fr: 'Membres des comités' } },
  { role: 'society', name: 'Hub Society Staff', title: { en: 'Society staff', fr: 'Personnel des sociétés' } }
];
