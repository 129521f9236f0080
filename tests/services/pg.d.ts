// What the tests use of `pg`, which brings no types.
declare module 'pg' {
  export class Client {
    constructor(options: { readonly connectionString: string });
    connect(): Promise<void>;
    query(text: string): Promise<{ readonly rows: readonly unknown[] }>;
    end(): Promise<void>;
  }
}
