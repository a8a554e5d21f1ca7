/**
 * The part of the WebAssembly JavaScript interface that docproof uses. TypeScript has it only
 * in its libraries for browsers, which would bring `document` and `window` along.
 * https://webassembly.github.io/spec/js-api/
 */
declare namespace WebAssembly {
  class Module {
    constructor(bytes: Uint8Array);
    static imports(module: Module): { module: string; name: string; kind: string }[];
  }

  class Instance {
    constructor(module: Module, imports?: Imports);
    readonly exports: Readonly<Record<string, unknown>>;
  }

  class Memory {
    readonly buffer: ArrayBuffer;
    /** Adds this many pages of 64 KiB. */
    grow(pages: number): number;
  }

  class Table {
    readonly length: number;
    get(index: number): unknown;
    set(index: number, value: unknown): void;
    grow(count: number): number;
  }

  class Global {
    readonly value: unknown;
  }

  class Tag {
    private readonly brand: 'tag';
  }

  type ModuleImports = Record<string, unknown>;
  type Imports = Record<string, ModuleImports>;

  function compile(bytes: Uint8Array): Promise<Module>;
  function instantiate(module: Module, imports: Imports): Promise<Instance>;
}
