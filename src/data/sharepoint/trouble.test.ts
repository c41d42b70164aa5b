import { Lost, Refusal, refusalOf, retryAfter, troubleOf, Unreadable } from './trouble';

const now = Date.parse('2026-11-21T12:00:00Z');
const answer = (body: string, status = 500, headers: Record<string, string> = {}): Response => new Response(body, { status, headers });

describe('Retry-After', () => {
  it.each([
    ['2', 2000], ['0', 0], ['Sat, 21 Nov 2026 12:00:05 GMT', 5000], ['Sat, 21 Nov 2026 11:00:00 GMT', 0], ['soon', undefined], ['', undefined]
  ])('%s', (header, wait) => {
    expect(retryAfter(header, now)).toBe(wait);
  });

  it('may be absent', () => {
    expect(retryAfter(null, now)).toBeUndefined();
  });
});

describe('an answer that refuses', () => {
  it.each([
    ['{"odata.error":{"code":"-2130575338, System.ArgumentException","message":{"lang":"en-US","value":"Gone."}}}'],
    ['{"error":{"code":"-2130575338, System.ArgumentException","message":{"lang":"en-US","value":"Gone."}}}'],
    ['{"error":{"code":"-2130575338, System.ArgumentException","message":"Gone."}}']
  ])('is read from %s', async body => {
    expect(await refusalOf(answer(body, 404, { 'Retry-After': '3' }), now))
      .toMatchObject({ status: 404, code: -2130575338, message: 'Gone.', retryAfter: 3000 });
  });

  it('may have no body of SharePoint\'s', async () => {
    expect(await refusalOf(answer('<html>no</html>', 503), now)).toMatchObject({ status: 503, code: 0, message: 'HTTP 503' });
  });
});

describe('what is thrown', () => {
  it('is trouble, or goes on as the mistake it is', async () => {
    const lost = new Lost();
    expect(await troubleOf(lost, now)).toBe(lost);
    expect(await troubleOf(new SyntaxError('Unexpected token <'), now)).toBeInstanceOf(Unreadable);
    expect(await troubleOf(Object.assign(new Error('x'), { isHttpRequestError: true, response: answer('', 409) }), now)).toBeInstanceOf(Refusal);
    await expect(troubleOf(new TypeError('undefined is not a function'), now)).rejects.toThrow(TypeError);
  });
});
