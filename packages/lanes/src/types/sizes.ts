/** A shape as it is written in a call: a size or a list of sizes. */
export type SizesOf<T> = T extends number ? [T] : T extends readonly [...infer S extends number[]] ? S : number[];
