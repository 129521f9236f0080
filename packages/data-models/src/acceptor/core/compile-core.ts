import { coreBytes } from './core-bytes.js';

/** The compiled code of the acceptors, which threads share: a `WebAssembly.Module`. */
export interface CoreModule {
  readonly [Symbol.toStringTag]?: string;
}

/** What the code gives, once it has memory of its own. */
export interface CoreExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  /** Where things stand that both sides know; see `assembly/layout.ts`. */
  layout(what: number): number;
  /** Whether a valid entity stands at a place; `first` is the model that is tried if no record came before. */
  accept(start: number, end: number, passesOver: number, first: number): number;
}

/** What the code asks: addresses, and numbers of models and tests. */
export type CoreCalls = Readonly<Record<string, (...given: number[]) => number | void>>;

interface WebAssemblyApi {
  readonly Module: new (bytes: Uint8Array) => CoreModule;
  readonly Instance: new (module: CoreModule, imports: { calls: CoreCalls }) => { readonly exports: CoreExports };
}

let compiled: { readonly module: CoreModule | undefined } | undefined;

/** Compiles the code of the acceptors, once; gives nothing where WebAssembly is not allowed, or not known. */
export function compileCore(): CoreModule | undefined {
  compiled ??= { module: compile() };
  return compiled.module;
}

function compile(): CoreModule | undefined {
  const api = webAssembly();
  try {
    return api && new api.Module(Uint8Array.from(atob(coreBytes), (letter) => letter.charCodeAt(0)));
  } catch {
    // A content security policy without 'wasm-unsafe-eval', or an engine without the instructions for 16 bytes at a time.
    return undefined;
  }
}

/** Gives the code memory, and what it asks; nothing where the system has no memory for it. */
export function startCore(module: CoreModule, calls: CoreCalls): CoreExports | undefined {
  const api = webAssembly();
  try {
    return api && new api.Instance(module, { calls }).exports;
  } catch {
    return undefined;
  }
}

/** The types of Node leave out what makes modules. */
function webAssembly(): WebAssemblyApi | undefined {
  return (globalThis as { WebAssembly?: WebAssemblyApi }).WebAssembly;
}
