import { Complex, complex } from '../odata/value';

const bit = (position: number): bigint => 1n << BigInt(position - 1);

/** SharePoint's permission kinds (SP.PermissionKind), as bits of one 64-bit mask. */
export const Right = {
  ViewListItems: bit(1), AddListItems: bit(2), EditListItems: bit(3), DeleteListItems: bit(4), ApproveItems: bit(5),
  OpenItems: bit(6), ViewVersions: bit(7), DeleteVersions: bit(8), CancelCheckout: bit(9), ManagePersonalViews: bit(10),
  ManageLists: bit(12), ViewFormPages: bit(13), Open: bit(17), ViewPages: bit(18), CreateGroups: bit(25),
  ManagePermissions: bit(26), BrowseUserInfo: bit(28), ManageWeb: bit(31), UseRemoteAPIs: bit(38),
  EnumeratePermissions: bit(63)
} as const;

export type RightName = keyof typeof Right;

/** The mask made of two unsigned 32-bit halves, as `SP.BasePermissions` spells it. */
export function mask(high: number | string, low: number | string): bigint {
  return (BigInt(high) << 32n) | BigInt(low);
}

export function basePermissions(value: bigint): Complex {
  return complex('SP.BasePermissions', { High: String(value >> 32n), Low: String(value & 0xffffffffn) });
}

export const FULL_MASK = mask(2147483647, 4294967295);
export const LIMITED_ACCESS = mask(48, 134287360);

export interface Role {
  readonly id: number; readonly name: string; readonly description: string; readonly order: number; readonly kind: number;
  readonly hidden: boolean; readonly mask: bigint;
}

/** The permission levels of every new site. */
export const BUILT_IN_ROLES: readonly Role[] = [
  { id: 1073741829, name: 'Full Control', description: 'Has full control.', order: 1, kind: 5, hidden: false, mask: FULL_MASK },
  { id: 1073741828, name: 'Design', description: 'Can view, add, update, delete, approve, and customize.', order: 32, kind: 4,
    hidden: false, mask: mask(432, 1012866047) },
  { id: 1073741830, name: 'Edit', description: 'Can add, edit and delete lists; can view, add, update and delete list items ' +
    'and documents.', order: 48, kind: 6, hidden: false, mask: mask(432, 1011030767) },
  { id: 1073741827, name: 'Contribute', description: 'Can view, add, update, and delete list items and documents.', order: 64,
    kind: 3, hidden: false, mask: mask(432, 1011028719) },
  { id: 1073741826, name: 'Read', description: 'Can view pages and list items and download documents.', order: 128, kind: 2,
    hidden: false, mask: mask(176, 138612833) },
  { id: 1073741825, name: 'Limited Access', description: 'Can view specific lists, document libraries, list items, folders, ' +
    'or documents when given permissions.', order: 160, kind: 1, hidden: true, mask: LIMITED_ACCESS }
];
