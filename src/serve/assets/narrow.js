// Folds what is marked so where the window is narrow; without this script it stays open.
const narrow = globalThis.matchMedia('(max-width: 62rem)');
for (const details of document.querySelectorAll('details[data-folds]')) {
  if (narrow.matches) details.removeAttribute('open');
}
