/** One file in a zip archive, as its central directory tells it. */
interface Entry {
  readonly name: string;
  /** Bytes when unpacked. */
  readonly size: number;
  /** Where its record in the central directory, and its local header, start. */
  readonly record: number;
  readonly header: number;
}

/** The files in a zip archive, without unpacking any; none if it is not a whole archive. */
export function zipEntries(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The end record is 22 bytes and a comment of at most 65,535.
  let end = bytes.length - 22;
  while (end >= Math.max(0, bytes.length - 22 - 65535) && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return [];
  const entries: Entry[] = [];
  let record = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (record + 46 > bytes.length || view.getUint32(record, true) !== 0x02014b50) return [];
    const nameLength = view.getUint16(record + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(record + 46, record + 46 + nameLength)),
      size: view.getUint32(record + 24, true), record, header: view.getUint32(record + 42, true)
    });
    record += 46 + nameLength + view.getUint16(record + 30, true) + view.getUint16(record + 32, true);
  }
  return entries;
}

/** The archive with the hour of its making taken out (1 January 1980 everywhere): the same files then are the same bytes. */
export function withoutTimes(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (const { record, header } of zipEntries(copy)) {
    view.setUint32(record + 12, 0x00210000, true);
    view.setUint32(header + 10, 0x00210000, true);
  }
  return copy;
}
