import type { Context, FrameContexts } from '@microsoft/teams-js';

/** The looks of Teams, by the names that teams-js has for them. */
export const looks = ['default', 'dark', 'contrast'] as const;
export type Look = (typeof looks)[number];

/** The languages of Teams that the frame offers, as Teams names them. */
export const locales = ['en-ca', 'fr-ca'] as const;
export type Locale = (typeof locales)[number];

/** Where in Teams the hub is looked at. */
export const viewNames = ['channel', 'beforeMeeting', 'afterMeeting', 'sidePanel280', 'sidePanel320', 'personal'] as const;
export type ViewName = (typeof viewNames)[number];

export interface View {
  readonly frame: `${FrameContexts}`;
  /** Width of the frame in CSS pixels; the rest of the window when absent. */
  readonly width?: number;
  /** Which tab it shows: one was added to the channel, one to the meeting; the personal app brings its own. */
  readonly tab: TabName;
  /** What Teams tells of it, beside what it tells everywhere. */
  readonly told: Partial<Context>;
}

export type TabName = 'channel' | 'meeting' | 'personal';

/** The team that the channel is of stands on the sample site; a meeting that was called in no channel stands on none, and so on the root site. */
const team = { teamId: '19:sample-team@thread.tacv2', teamName: 'CPIN Sustainment', groupId: '7d7f911a-0000-4000-8000-000000000001' };
const channel = { channelId: '19:sample-channel@thread.tacv2', channelName: 'Operations & Strategy' };
const meeting = { chatId: '19:meeting_sample@thread.v2', meetingId: 'MCMxOTptZWV0aW5nX3NhbXBsZUB0aHJlYWQudjIjMA==' };

export const views: Readonly<Record<ViewName, View>> = {
  channel: { frame: 'content', tab: 'channel', told: { ...team, ...channel } },
  beforeMeeting: { frame: 'content', tab: 'meeting', told: meeting },
  afterMeeting: { frame: 'content', tab: 'meeting', told: meeting },
  sidePanel280: { frame: 'sidePanel', width: 280, tab: 'meeting', told: meeting },
  sidePanel320: { frame: 'sidePanel', width: 320, tab: 'meeting', told: meeting },
  personal: { frame: 'content', tab: 'personal', told: {} }
};

/** The path of the site that a tab stands on, as Teams fills it in for `{teamSitePath}`. */
export const teamSitePath = (tab: TabName, site: string): string => tab === 'channel' ? site : '';

/** The view that a link leads to, by what its `context` names. */
export const viewOf = (told: { readonly channelId?: string; readonly chatId?: string }): ViewName =>
  told.channelId ? 'channel' : told.chatId ? 'afterMeeting' : 'personal';
