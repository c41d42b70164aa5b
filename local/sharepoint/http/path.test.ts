import { parsePath, Segment, splitUrl } from './path';

const parse = (url: string): readonly Segment[] => {
  const { path, query } = splitUrl(url);
  return parsePath(path, query);
};

describe('the path parser', () => {
  it('splits segments and keeps slashes, commas and doubled quotes inside quotes', () => {
    expect(parse("web/getFileByServerRelativePath(decodedurl='/sites/a%27%27b,c/d(1).txt')/listItemAllFields")).toEqual([
      { name: 'web', args: [], called: false },
      { name: 'getFileByServerRelativePath', called: true,
        args: [{ name: 'decodedurl', value: { kind: 'string', value: "/sites/a'b,c/d(1).txt" } }] },
      { name: 'listItemAllFields', args: [], called: false }
    ]);
  });

  it('reads numbers, guids, booleans and null, by name and by position', () => {
    expect(parse("lists(guid'0A')/items(3)/x(copy=true, y=null,-2.5)")[2].args).toEqual([
      { name: 'copy', value: { kind: 'boolean', value: true } }, { name: 'y', value: { kind: 'null', value: null } },
      { name: '', value: { kind: 'number', value: -2.5 } }]);
  });

  it('replaces aliases by the query', () => {
    expect(parse("getFileByUrl(@p1)?@p1='it''s'")[0].args[0].value).toEqual({ kind: 'string', value: "it's" });
  });

  it.each(["lists(guid'0A'", "getbytitle('a)", 'items(3))', 'getFileByUrl(@missing)', 'a/%zz', 'a/%00', "x('a','b'"])(
    'refuses %s with 400', url => {
      expect(() => parse(url)).toThrow(expect.objectContaining({ status: 400 }));
    });
});
