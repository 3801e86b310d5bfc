/** Brings to life what the page has of widgets, questions and marked symbols. */
if (document.querySelector('live-widget')) void import('./live-widget.ts');
if (document.querySelector('cell-prediction')) void import('./prediction/prediction.ts');
if (document.querySelector('[data-symbols]')) void import('./symbol/marks.ts').then((marks) => marks.attachMarks());

// A module, although nobody asks it for anything: it is loaded when a page needs it.
export {};
