declare module 'datapackage' {
  /** A table as its descriptor says it is read: casting what does not fit its column rejects. */
  interface Resource {
    readonly name: string;
    readonly valid: boolean;
    read(options: { readonly keyed: true; readonly relations: boolean }): Promise<Readonly<Record<string, unknown>>[]>;
  }
  export class Package {
    static load(descriptor: object, options: { readonly basePath: string; readonly strict: boolean }): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}
