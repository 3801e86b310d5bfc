import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { keyForm, readEntries } from './entry-file.ts';
import { renderFormula } from './formula.ts';
import { typesetDefinition } from './glossary.ts';
import { placeInFile } from './place-in-file.ts';
import { findPosts } from './posts.ts';
import { findFormulas, holds, readTokens } from './tex-tokens.ts';

/** Turns what `typeset` throws into a message about the field. */
const typesetBy = (typeset: (text: string) => string) =>
  z
    .string()
    .min(1)
    .check(({ value, issues }) => {
      try {
        typeset(value);
      } catch (error) {
        const message = `has a formula that is not valid TeX: ${(error as Error).message}`;
        issues.push({ code: 'custom', message, input: value });
      }
    });

const groups = ['Arrays', 'Numbers', 'Counts and places', 'Functions', 'Signs'] as const;

const symbol = z.strictObject({
  key: z.string().regex(keyForm, 'is small letters, digits and hyphens, as in "weights"'),
  group: z.enum(groups),
  tex: typesetBy(renderFormula),
  /** How to read it aloud: "W one". */
  spoken: z.string().min(1),
  /** One or two sentences; `$…$` is a formula. */
  meaning: typesetBy(typesetDefinition),
  /** The shape of an array, in TeX. */
  shape: typesetBy(renderFormula).optional(),
  /** The formula that introduces it, where the same letters stand for something else in an earlier post. */
  introducedAs: typesetBy(renderFormula).optional(),
});

/** A symbol of the posts' formulas. */
export type FormulaSymbol = z.infer<typeof symbol>;

/** A symbol as its page shows it. */
export const symbolEntry = z.object({
  /** Its place on the page, from 0. */
  place: z.int().nonnegative(),
  group: z.enum(groups),
  /** The symbol, its meaning and its shape as HTML. */
  html: z.string(),
  meaning: z.string(),
  shape: z.string().optional(),
  spoken: z.string(),
  /** The folder of the post that has it first. */
  post: z.string(),
});

const ownFile = new URL('../../content/symbols.json', import.meta.url);

/** All symbols, by their keys, in the order of the file. */
export const readSymbols = (file: URL = ownFile): Map<string, FormulaSymbol> => readEntries(file, symbol);

/** A post's formulas, as their signs. */
export interface PostFormulas {
  name: string;
  formulas: string[][];
}

/** The formulas of all posts, in the order of the posts. */
export const readPostFormulas = (): PostFormulas[] =>
  findPosts().map(({ name, folder }) => ({
    name,
    formulas: findFormulas(readFileSync(path.join(folder, 'index.mdx'), 'utf8')),
  }));

/** The first post that has a symbol in a formula. Throws where none has. */
export function findIntroduction({ key, tex, introducedAs }: FormulaSymbol, posts: readonly PostFormulas[]): string {
  const signs = readTokens(introducedAs ?? tex);
  const post = posts.find(({ formulas }) => formulas.some((formula) => holds(formula, signs)));
  if (post) return post.name;
  throw new Error(`${placeInFile(ownFile, 1)}: entry "${key}": no post has ${introducedAs ?? tex} in a formula`);
}

/** The entries of the page of symbols. */
export function loadSymbols() {
  const posts = readPostFormulas();
  return [...readSymbols().values()].map((one, place) => ({
    id: one.key,
    place,
    group: one.group,
    html: renderFormula(one.tex),
    meaning: typesetDefinition(one.meaning),
    ...(one.shape ? { shape: renderFormula(one.shape) } : {}),
    spoken: one.spoken,
    post: findIntroduction(one, posts),
  }));
}
