/** What JSON leaves of a type: a key that may be undefined may be absent. */
export type Serialized<Data> = Data extends string | number | boolean | null | undefined
  ? Data
  : Data extends readonly unknown[]
    ? { readonly [Index in keyof Data]: Serialized<Data[Index]> }
    : {
        readonly [Key in keyof Data as undefined extends Data[Key] ? never : Key]: Serialized<
          Data[Key]
        >;
      } & {
        readonly [Key in keyof Data as undefined extends Data[Key] ? Key : never]?:
          | Serialized<Data[Key]>
          | undefined;
      };
