/** An error as Linux numbers and words it. */
export interface LinuxError {
  readonly number: number;
  /** What glibc's `strerror` says; undefined when musl, the C library of the runtimes, says the same. */
  readonly text: string | undefined;
}

/**
 * The errors of WASI in the order of their numbers, from 1, each with its number on Linux.
 * https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md#errno and errno(3)
 */
const numbers =
  `7 13 98 99 97 11 114 9 74 16 125 10 103 111 104 35 89 33 122 17 14 27 113 43 84 115 4 22 5 106
  21 40 24 31 90 72 36 100 102 101 23 105 19 2 8 37 67 12 42 92 28 38 107 20 39 131 88 95 25 6
  75 130 1 32 71 93 91 34 30 29 3 116 110 26 18`
    .split(/\s+/)
    .map(Number);

/** By number on Linux: https://sourceware.org/glibc/manual/latest/html_node/Error-Codes.html */
const texts: Readonly<Record<number, string>> = {
  5: 'Input/output error',
  10: 'No child processes',
  12: 'Cannot allocate memory',
  16: 'Device or resource busy',
  18: 'Invalid cross-device link',
  24: 'Too many open files',
  25: 'Inappropriate ioctl for device',
  29: 'Illegal seek',
  33: 'Numerical argument out of domain',
  34: 'Numerical result out of range',
  36: 'File name too long',
  40: 'Too many levels of symbolic links',
  95: 'Operation not supported',
  110: 'Connection timed out',
};

/** Emscripten tells this from ENOTSUP; Linux has one number for both. */
const operationNotSupported = 138;

/** Undefined for numbers that WASI does not use. */
export function asLinuxError(wasi: number): LinuxError | undefined {
  const number = wasi === operationNotSupported ? 95 : numbers[wasi - 1];
  return number === undefined ? undefined : { number, text: texts[number] };
}

/** The number of WASI for a number of Linux; undefined when WASI has none. */
export function toWasiNumber(linux: number): number | undefined {
  const index = numbers.indexOf(linux);
  return index < 0 ? undefined : index + 1;
}
