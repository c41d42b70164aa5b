import { readOptions } from './options';

describe('the options of npm start', () => {
  it('have the documented defaults', () => {
    expect(readOptions([], 'x.db')).toEqual({ port: 4373, data: 'x.db', reset: false, rows: 120 });
  });

  it('are read', () => {
    const args = ['--port', '4800', '--data', ':memory:', '--reset', '--rows=7'];
    expect(readOptions(args, 'x.db')).toEqual({ port: 4800, data: ':memory:', reset: true, rows: 7 });
  });

  it('are refused with a reason', () => {
    expect(() => readOptions(['--port', 'eighty'], 'x'))
      .toThrow('--port takes a whole number from 0 to 65535, not "eighty".');
    expect(() => readOptions(['--port', '70000'], 'x')).toThrow('65535');
    expect(() => readOptions(['--colour'], 'x')).toThrow('--colour');
  });
});
