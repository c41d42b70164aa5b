import * as React from 'react';
import { ItemPanel } from '../../changeRequests/item/parts';
import { hashOf } from '../../shell/place';
import type { Committee } from '../committee';
import { MeetingAddress } from '../course/meetingAddress';
import { meetingPlace } from '../meetingPlace';

const addressOf = (...where: Parameters<typeof meetingPlace>): string => `#${hashOf(meetingPlace(...where))}`;

/** The change request that the address names (`cr=12`), over the committee's page; its meetings lead back to this page. */
export function OpenRequest({ committee }: { readonly committee: Committee }): JSX.Element | null {
  const { place, go, again } = committee;
  const id = Number(place.cr);
  if (!Number.isInteger(id) || id <= 0) return null;
  return (
    <MeetingAddress.Provider value={addressOf}>
      <ItemPanel key={id} id={id} onClose={() => go({ cr: undefined })} onSaved={again} />
    </MeetingAddress.Provider>
  );
}
