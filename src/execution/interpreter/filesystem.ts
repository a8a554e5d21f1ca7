/** A node of Emscripten's in-memory file system, as far as docproof touches it. */
export interface FileNode {
  contents: Record<string, FileNode> | Uint8Array | number[] | null;
  usedBytes?: number;
  name_next?: FileNode;
  readonly mode: number;
  readonly mount: object;
  /** Number of the device, for a device. */
  readonly rdev: number;
}

/** An open file. */
export interface FileStream {
  readonly node: FileNode;
  readonly shared?: object;
}

/** What a device does. */
export interface DeviceOperations {
  read(stream: FileStream, buffer: Int8Array | Uint8Array, offset: number, length: number): number;
  write(stream: FileStream, buffer: Int8Array | Uint8Array, offset: number, length: number): number;
}

/** What files in memory do when their content grows. */
export interface FileOperations {
  readonly node: {
    setattr(node: FileNode, attributes: { readonly size?: number }): void;
  };
  readonly stream: {
    write(
      stream: FileStream,
      buffer: Uint8Array,
      offset: number,
      length: number,
      position: number,
      ...rest: unknown[]
    ): number;
    allocate?(stream: FileStream, offset: number, length: number): void;
  };
}

/** The part of Emscripten's `FS` that docproof uses. */
export interface FileSystem {
  readonly root: FileNode;
  readonly ErrnoError: new (number: number) => Error;
  readonly filesystems: {
    readonly MEMFS: {
      readonly ops_table: { readonly file: FileOperations };
      readonly stream_ops: FileOperations['stream'];
    };
  };
  currentPath: string;
  nextInode: number;
  nameTable: (FileNode | null | undefined)[];
  streams: (FileStream | null | undefined)[];
  createNode(...parameters: unknown[]): FileNode;
  getDevice(number: number): { readonly stream_ops: DeviceOperations };
  lookupPath(path: string, options: { readonly follow: boolean }): { readonly node: FileNode };
  mkdirTree(path: string): void;
  chdir(path: string): void;
  writeFile(path: string, data: string | Uint8Array): void;
}

/** A file system as it was: puts everything back, whatever happened since. */
export interface FileSystemCheckpoint {
  restore(): void;
}

/**
 * Remembers each node reachable from the root with its attributes and content, the open files,
 * the working directory and the counters. Nodes made later vanish, since nothing leads to them.
 */
export function checkpointFileSystem(fs: FileSystem): FileSystemCheckpoint {
  const nodes = reachable(fs.root).map(rememberNode);
  const streams = fs.streams.map((stream) => (stream ? rememberStream(stream) : undefined));
  const { currentPath, nextInode } = fs;
  const nameTable = [...fs.nameTable];
  return {
    restore(): void {
      for (const restoreNode of nodes) restoreNode();
      fs.streams.length = 0;
      streams.forEach((restoreStream, index) => {
        if (restoreStream) fs.streams[index] = restoreStream();
      });
      fs.currentPath = currentPath;
      fs.nextInode = nextInode;
      nameTable.forEach((node, slot) => {
        fs.nameTable[slot] = node;
      });
      fs.nameTable.length = nameTable.length;
    },
  };
}

function reachable(root: FileNode): FileNode[] {
  const found = [root];
  for (const node of found) {
    // Other mounts, such as /proc/self/fd, make their nodes anew at each look.
    if (node.mount === root.mount && isFolder(node)) found.push(...Object.values(node.contents));
  }
  return found;
}

function isFolder(node: FileNode): node is FileNode & { contents: Record<string, FileNode> } {
  return (node.mode & 0o170000) === 0o040000 && node.contents !== null;
}

function rememberNode(node: FileNode): () => void {
  const attributes = { ...node };
  const restoreAttributes = (): void => {
    for (const key of Object.keys(node)) {
      if (!(key in attributes)) Reflect.deleteProperty(node, key);
    }
    Object.assign(node, attributes);
  };
  const { contents } = node;
  if (contents instanceof Uint8Array) {
    const bytes = contents.slice();
    return () => {
      contents.set(bytes);
      restoreAttributes();
    };
  }
  if (contents === null || typeof contents !== 'object') return restoreAttributes;
  const entries = Array.isArray(contents) ? [...contents] : { ...contents };
  return () => {
    restoreAttributes();
    node.contents = Array.isArray(entries) ? [...entries] : { ...entries };
  };
}

function rememberStream(stream: FileStream): () => FileStream {
  const attributes = { ...stream };
  const shared = stream.shared && { ...stream.shared };
  return () => {
    Object.assign(stream, attributes);
    if (stream.shared && shared) Object.assign(stream.shared, shared);
    return stream;
  };
}
