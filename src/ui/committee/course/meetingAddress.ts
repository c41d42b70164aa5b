import * as React from 'react';

/**
 * The address of a meeting by its body's key and its Id, or of an item on its agenda, on a page that shows meetings; elsewhere nobody knows where such
 * a page is.
 */
export const MeetingAddress = React.createContext<((bodyKey: string, meetingId: number, itemId?: number) => string) | undefined>(undefined);
