import type { FileNode, FileStream, FileSystem } from './filesystem.ts';

/** Bounds what a run puts into the file system in memory, and into pipes. */
export interface FileBudget {
  /** A new run starts, with a file system that was put back. */
  reset(): void;
  /** Whether so many bytes may be written to this descriptor; counts those of pipes. */
  mayWrite(descriptor: number, bytes: number): boolean;
}

/** Most files, folders and links that a run may make. */
const nodeLimit = 10_000;
const noSpaceLeft = 51;

/**
 * Watches the places where Emscripten's files grow. What was freed is found out only when the
 * budget seems to be spent: then the files that are left are measured.
 */
export function boundFiles(fs: FileSystem, limit: number): FileBudget {
  let nodes = 0;
  let used = 0;
  let piped = 0;

  const grow = (bytes: number): void => {
    if (bytes <= 0) return;
    used += bytes;
    if (used + piped <= limit) return;
    used = bytesOfFiles(fs) - before + bytes;
    if (used + piped <= limit) return;
    used -= bytes;
    throw new fs.ErrnoError(noSpaceLeft);
  };

  const { createNode } = fs;
  fs.createNode = (...parameters) => {
    nodes += 1;
    if (nodes > nodeLimit) throw new fs.ErrnoError(noSpaceLeft);
    return createNode.apply(fs, parameters);
  };
  const { MEMFS } = fs.filesystems;
  const { stream, node } = MEMFS.ops_table.file;
  const { write, allocate } = stream;
  if (allocate) {
    stream.allocate = (file, offset, length) => {
      grow(offset + length - sizeOf(file.node));
      allocate(file, offset, length);
    };
  }
  stream.write = (file, buffer, offset, length, position, ...rest) => {
    grow(position + length - sizeOf(file.node));
    return write(file, buffer, offset, length, position, ...rest);
  };
  // A file that is mapped into memory is written back by this name.
  MEMFS.stream_ops.write = stream.write;
  const { setattr } = node;
  node.setattr = (file, attributes) => {
    if (attributes.size !== undefined) grow(attributes.size - sizeOf(file));
    setattr(file, attributes);
  };
  const before = bytesOfFiles(fs);

  return {
    reset() {
      nodes = 0;
      used = 0;
      piped = 0;
    },
    mayWrite(descriptor, bytes) {
      const open = fs.streams[descriptor];
      if (!isPipe(open)) return true;
      piped += bytes;
      return used + piped <= limit;
    },
  };
}

function bytesOfFiles(fs: FileSystem): number {
  const found = new Set<FileNode>([fs.root]);
  for (const { node } of fs.streams.filter((each) => each !== null && each !== undefined)) {
    if (node) found.add(node);
  }
  let total = 0;
  for (const node of found) {
    total += sizeOf(node);
    if (node.mount === fs.root.mount && isFolder(node)) {
      for (const child of Object.values(node.contents)) found.add(child);
    }
  }
  return total;
}

function sizeOf(node: FileNode): number {
  return node.usedBytes ?? 0;
}

const kind = 0o170000;

function isFolder(node: FileNode): node is FileNode & { contents: Record<string, FileNode> } {
  return (node.mode & kind) === 0o040000 && node.contents !== null;
}

function isPipe(stream: FileStream | null | undefined): boolean {
  return ((stream?.node?.mode ?? 0) & kind) === 0o010000;
}
