import { expect, test } from 'vitest';
import { leaveOutUnused } from '../../src/build/page-styles.ts';

const widget = '<live-widget class="widget widget-matrix-product">';
const styles = {
  widget: '.widget-matrix-product{color:red;& p{color:blue}}',
  formulas: '.katex{font:1em KaTeX_Main}',
  formulaFont: '@font-face{font-family:KaTeX_Main;src:url(a.woff2)}',
  textFont: '@font-face{font-family:Text;src:url(b.woff2)}',
  reader: 'digit-reader .stage{color:red}',
  text: 'p{color:red}',
};
const all = Object.values(styles).join('');
const { widget: ofWidget, formulas, formulaFont, textFont, reader, text } = styles;

test('the styles of a widget, of the digit reader and of formulas stand only in the pages that hold one', () => {
  expect(leaveOutUnused(all, '<p>Text</p>')).toBe(textFont + text);
  expect(leaveOutUnused(all, widget)).toBe(ofWidget + textFont + text);
  expect(leaveOutUnused(all, '<digit-reader></digit-reader>')).toBe(textFont + reader + text);
  expect(leaveOutUnused(all, '<span class="katex">')).toBe(formulas + formulaFont + textFont + text);
});

test('a name that only begins like that of a widget on the page is another', () => {
  expect(leaveOutUnused('.widget-matrix{color:red}', widget)).toBe('');
});

test('a rule that is for several things stays for those that the page holds', () => {
  expect(leaveOutUnused('p,.katex,.widget-matrix-product b{color:red}', widget)).toBe(
    'p,.widget-matrix-product b{color:red}',
  );
});

test('a condition around nothing is left out, the steps of an animation are not', () => {
  expect(leaveOutUnused('@media print{.katex{color:red}}@keyframes a{50%{color:red}}', '<p>')).toBe(
    '@keyframes a{50%{color:red}}',
  );
});
