/** How many bytes the end of a ZIP file without a comment has, and an entry of its list beside its texts. */
const endBytes = 22;
const entryBytes = 46;

/** Two ZIP files as one: the entries of both, and one list of them. Throws a `TypeError` where a file is none. */
export function joinedZips(first: Uint8Array, second: Uint8Array): Uint8Array {
  const [one, other] = [listOf(first), listOf(second)];
  const list = Buffer.from(other.list);
  for (let entry = 0; entry < list.length;) {
    list.writeUInt32LE(list.readUInt32LE(entry + 42) + one.start, entry + 42);
    entry += entryBytes + list.readUInt16LE(entry + 28) + list.readUInt16LE(entry + 30) + list.readUInt16LE(entry + 32);
  }
  const end = Buffer.from(second.subarray(-endBytes));
  for (const place of [8, 10]) end.writeUInt16LE(one.count + other.count, place);
  end.writeUInt32LE(one.list.length + list.length, 12);
  end.writeUInt32LE(one.start + other.start, 16);
  return Buffer.concat([first.subarray(0, one.start), second.subarray(0, other.start), one.list, list, end]);
}

/** The list of entries at the end of a ZIP file, where it starts, and how many it has. */
function listOf(zip: Uint8Array): { readonly start: number; readonly list: Uint8Array; readonly count: number } {
  const end = Buffer.from(zip.buffer, zip.byteOffset + zip.length - endBytes, endBytes);
  if (end.readUInt32LE(0) !== 0x06054b50) throw new TypeError('this is no ZIP file, or one with a comment');
  const start = end.readUInt32LE(16);
  return { start, list: zip.subarray(start, start + end.readUInt32LE(12)), count: end.readUInt16LE(10) };
}
