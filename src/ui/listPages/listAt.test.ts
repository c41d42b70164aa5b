import { listAt } from './listAt';

test('a list is known by its path on the site, whatever it is called there', () => {
  expect(listAt('/sites/cpin/Lists/Inquiries', '/sites/cpin')?.name).toBe('Inquiries');
  expect(listAt('/sites/CPIN/lists/inquiries/', '/sites/cpin/')?.name).toBe('Inquiries');
  expect(listAt('/Lists/Inquiries', '/')?.name).toBe('Inquiries');
  expect(listAt('/sites/cpin/Published', '/sites/cpin')?.name).toBe('Published');
});

test('one of another site, of a site below, or of the ministry is not ours', () => {
  expect(listAt('/sites/other/Lists/Inquiries', '/sites/cpin')).toBeUndefined();
  expect(listAt('/sites/cpin/sub/Lists/Inquiries', '/sites/cpin')).toBeUndefined();
  expect(listAt('/sites/cpin/Inquiries', '/sites/cpin')).toBeUndefined();
  expect(listAt('/sites/cpin/Lists/Holidays', '/sites/cpin')).toBeUndefined();
});
