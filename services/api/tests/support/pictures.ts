import { deflateSync, crc32 as zlibCrc32 } from 'node:zlib';
import { encode } from 'jpeg-js';

type Colour = readonly [red: number, green: number, blue: number];

const size = { width: 80, height: 120 };

/** Clockwise from the top left: red, green, blue, yellow. */
function colourAt(x: number, y: number): Colour {
  const isLeft = x < size.width / 2;
  if (y < size.height / 2) return isLeft ? [220, 20, 20] : [20, 150, 20];
  return isLeft ? [240, 230, 20] : [20, 20, 220];
}

/** Where the camera stored the dot that is seen at (x, y), by EXIF orientation. */
const storedAt: Readonly<Record<number, (x: number, y: number, width: number, height: number) => readonly [number, number]>> = {
  1: (x, y) => [x, y],
  2: (x, y, width) => [width - 1 - x, y],
  3: (x, y, width, height) => [width - 1 - x, height - 1 - y],
  4: (x, y, _width, height) => [x, height - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y, _width, height) => [y, height - 1 - x],
  7: (x, y, width, height) => [width - 1 - y, height - 1 - x],
  8: (x, y, width) => [width - 1 - y, x],
};

/** A photograph of four colours, taken with the camera held as this EXIF orientation says. */
export function jpegWith(orientation: number): Buffer {
  const [width, height] = orientation >= 5 ? [size.height, size.width] : [size.width, size.height];
  const data = Buffer.alloc(width * height * 4, 255);
  for (let y = 0; y < size.height; y += 1) {
    for (let x = 0; x < size.width; x += 1) {
      const [storedX, storedY] = storedAt[orientation]!(x, y, width, height);
      data.set(colourAt(x, y), (storedY * width + storedX) * 4);
    }
  }
  const plain = encode({ width, height, data }, 90).data;
  return Buffer.concat([plain.subarray(0, 2), exif(orientation), plain.subarray(2)]);
}

function exif(orientation: number): Buffer {
  const body = Buffer.from('457869660000' + '49492a0008000000' + '0100' + '1201' + '0300' + '01000000' + '00000000' + '00000000', 'hex');
  body.writeUInt16LE(orientation, 24);
  const head = Buffer.from('ffe10000', 'hex');
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A grey PNG. */
export function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const lines = Buffer.alloc((width + 1) * height, 0x99);
  for (let y = 0; y < height; y += 1) lines[y * (width + 1)] = 0;
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(zlibCrc32(named), named.length + 4);
  return framed;
}
