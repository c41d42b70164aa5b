/** Media types of the files that we write. */
export const mediaTypes = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
} as const;

/** Hands bytes to the browser as a file to keep. */
export function download(name: string, bytes: Uint8Array, type: keyof typeof mediaTypes): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: mediaTypes[type] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.${type}`;
  link.click();
  // The browser has taken the address over by the next task.
  setTimeout(() => URL.revokeObjectURL(url));
}
