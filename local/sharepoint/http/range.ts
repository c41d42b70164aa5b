/** The part that `Range: bytes=…` asks for; undefined when it asks for none that is understood. Empty when `from` is beyond `to`. */
export function rangeOf(header: string | undefined, length: number): { readonly from: number; readonly to: number } | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) {
    return undefined;
  }
  return match[1] === '' ? { from: Math.max(0, length - Number(match[2])), to: length - 1 }
    : { from: Number(match[1]), to: Math.min(length - 1, match[2] === '' ? length - 1 : Number(match[2])) };
}
