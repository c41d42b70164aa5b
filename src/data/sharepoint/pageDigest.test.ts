import { pageDigest } from './pageDigest';

test('a page that has a digest spares the first request; one that has none, or something else, does not', () => {
  expect(pageDigest({ formDigestValue: '0x1,today', formDigestTimeoutSeconds: 1800 })).toEqual({ value: '0x1,today', seconds: 1800 });
  for (const bag of [undefined, null, {}, { formDigestValue: '' }, { formDigestValue: 3, formDigestTimeoutSeconds: 1 }]) {
    expect(pageDigest(bag)).toBeUndefined();
  }
});
