import { expect, test } from 'vitest';
import { OutputBudget } from '../../src/cells/sandbox/output-budget.ts';

const line = (length: number) => ({ type: 'line', x: Array(length).fill(0), y: Array(length).fill(0) });

test('a run may show 300 000 numbers in figures, those of all panels counted', () => {
  const budget = new OutputBudget();
  const panels = [{ marks: [line(70_000)] }, { marks: [line(70_000)] }];
  const figure = { type: 'figure' as const, marks: [], subplots: { panels } };
  expect(budget.allows({ kind: 'figure', figure })).toBe(true);
  expect(budget.allows({ kind: 'figure', figure: { type: 'figure', marks: [line(20_000)] } })).toBe(false);
  budget.startRun();
  expect(budget.allows({ kind: 'figure', figure })).toBe(true);
});

test('a figure whose panels are none is counted all the same', () => {
  const subplots = { panels: [null, {}, { marks: 3 as unknown as unknown[] }] };
  expect(new OutputBudget().allows({ kind: 'figure', figure: { type: 'figure', marks: [], subplots } })).toBe(true);
});
