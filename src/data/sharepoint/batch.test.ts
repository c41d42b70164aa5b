import { secondsInParts } from './batch';

describe('a part of a batch that was turned away', () => {
  it('keeps its wait although it was a date', () => {
    const part = (header: string): string => `HTTP/1.1 429 Too Many Requests\r\nRetry-After: ${header}\r\nContent-Type: application/json\r\n\r\n{}`;
    const now = Date.parse('2026-11-21T12:00:00Z');
    expect(secondsInParts(part('Sat, 21 Nov 2026 12:00:04 GMT'), now)).toBe(part('4'));
    expect(secondsInParts(part('5'), now)).toBe(part('5'));
  });
});
