import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a packed file; what it says of itself may be a lie. */
export interface PackedPart {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Kept as it is, not packed. */
  readonly isStored?: boolean;
  readonly statedSize?: number;
  readonly isEncrypted?: boolean;
}

const number = (value: number, size: 2 | 4): Buffer => {
  const bytes = Buffer.alloc(size);
  if (size === 2) bytes.writeUInt16LE(value);
  else bytes.writeUInt32LE(value >>> 0);
  return bytes;
};

const fieldsOf = (
  { name, bytes, isStored = false, statedSize, isEncrypted = false }: PackedPart,
  packed: Uint8Array,
) => [
  number(20, 2),
  number(isEncrypted ? 1 : 0, 2),
  number(isStored ? 0 : 8, 2),
  number(0, 4),
  number(crc32(bytes), 4),
  number(packed.length, 4),
  number(statedSize ?? bytes.length, 4),
  number(Buffer.byteLength(name), 2),
  number(0, 2),
];

/** Packs parts as a workbook is packed, in one piece and without any library's scruples. */
export const packed = (parts: readonly PackedPart[]): Uint8Array => {
  const body: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const data = part.isStored === true ? part.bytes : deflateRawSync(part.bytes);
    const fields = fieldsOf(part, data);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), ...fields, Buffer.from(part.name), data]);
    const rest = [number(0, 2), number(0, 2), number(0, 2), number(0, 4), number(at, 4), Buffer.from(part.name)];
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), number(20, 2), ...fields, ...rest]));
    body.push(local);
    at += local.length;
  }
  const central = Buffer.concat(directory);
  const count = number(parts.length, 2);
  const end = [
    Buffer.from('PK\u0005\u0006'),
    number(0, 4),
    count,
    count,
    number(central.length, 4),
    number(at, 4),
    number(0, 2),
  ];
  return new Uint8Array(Buffer.concat([...body, central, ...end]));
};
