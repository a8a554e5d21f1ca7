import type { Entropy } from '../seal/entropy.ts';
import type { DeviceOperations, FileSystem } from './filesystem.ts';
import type { Streams } from './streams.ts';

/**
 * Puts our own operations into the devices of Emscripten, in place, since a program may make
 * another file for the same device: /dev/tty would read the terminal of the host, /dev/random
 * its entropy.
 */
export function replaceDevices(
  fs: FileSystem,
  { devices: { stdin, stdout, stderr } }: Streams,
  entropy: Entropy,
): void {
  const input = readBytes(stdin);
  const random: Device = {
    read(bytes) {
      entropy.fill(bytes);
      return bytes.length;
    },
    write: () => undefined,
  };
  const nothing: Device = { read: () => 0, write: () => undefined };
  const devices: Readonly<Record<string, Device>> = {
    '/dev/stdin': { ...nothing, read: input },
    '/dev/stdout': { ...nothing, write: writeBytes(stdout) },
    '/dev/stderr': { ...nothing, write: writeBytes(stderr) },
    '/dev/random': random,
    '/dev/urandom': random,
    '/dev/tty': nothing,
    '/dev/tty1': nothing,
  };
  for (const [path, device] of Object.entries(devices)) {
    const { rdev } = fs.lookupPath(path, { follow: true }).node;
    Object.assign(fs.getDevice(rdev).stream_ops, operationsOf(device));
  }
}

interface Device {
  /** Fills the bytes, or their start; returns how many. */
  read(bytes: Uint8Array): number;
  write(bytes: Uint8Array): void;
}

/** As Emscripten calls them; unlike its own, they do not stamp the time of each use. */
function operationsOf(device: Device): DeviceOperations {
  return {
    read: (_stream, buffer, offset, length) => device.read(viewBytes(buffer, offset, length)),
    write(_stream, buffer, offset, length) {
      device.write(viewBytes(buffer, offset, length));
      return length;
    },
  };
}

/** Up to 3.12 Emscripten passes its view of the memory as signed bytes. */
function viewBytes(buffer: Int8Array | Uint8Array, offset: number, length: number): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length);
}

function readBytes(next: () => number | null): Device['read'] {
  return (bytes) => {
    for (let index = 0; index < bytes.length; index += 1) {
      const byte = next();
      if (byte === null) return index;
      bytes[index] = byte;
    }
    return bytes.length;
  };
}

function writeBytes(put: (byte: number) => void): Device['write'] {
  return (bytes) => {
    for (const byte of bytes) put(byte);
  };
}
