// Helps with reading and review; every page works without it. Keys act on the fact that has the focus or was last visited.

const STORED = 'newsfacts.keys';
const list = document.querySelector('[data-facts-list]');
const cards = list === null ? [] : [...list.querySelectorAll('[data-fact]')];
let current = -1;

function keysOn() {
  return localStorage.getItem(STORED) !== 'off';
}

function showKeys() {
  const box = document.querySelector('[data-keys]');
  if (box === null) return;
  box.hidden = false;
  const check = box.querySelector('[data-keys-on]');
  check.checked = keysOn();
  check.addEventListener('change', () => localStorage.setItem(STORED, check.checked ? 'on' : 'off'));
}

/** Outlines the words of a fact in the text. */
function outline(number) {
  for (const piece of document.querySelectorAll('.stated--current')) piece.classList.remove('stated--current');
  for (const piece of document.querySelectorAll('[data-facts]')) {
    if (piece.dataset.facts.split(' ').includes(number)) piece.classList.add('stated--current');
  }
}

function visit(index) {
  const card = cards[index];
  if (card === undefined) return;
  current = index;
  card.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'nearest' });
  outline(card.dataset.fact);
  document.getElementById(`at-${card.dataset.fact}`)?.scrollIntoView({ block: 'nearest' });
}

function openWhy(card) {
  for (const part of card.querySelectorAll('details.why, details.decide')) part.open = true;
}

/** A link to a fact opens what is known of it; one to a mention opens the list it stands in. */
function followHash() {
  // Ids of these pages are plain: nothing in an address needs decoding, and a stray % could not be.
  const id = location.hash.slice(1);
  const target = id === '' ? null : document.getElementById(id);
  if (target === null) return;
  const fold = target.closest('details');
  if (fold !== null && !fold.open) {
    fold.open = true;
    target.scrollIntoView({ block: 'nearest' });
  }
  const card = target.closest('[data-fact]');
  if (card === null) return;
  current = cards.indexOf(card);
  openWhy(card);
  outline(card.dataset.fact);
}

function selectedWords() {
  const selection = getSelection();
  const article = document.querySelector('.article');
  if (selection === null || selection.isCollapsed || article === null) return '';
  const range = selection.getRangeAt(0);
  if (!article.contains(range.commonAncestorContainer)) return '';
  const part = range.cloneContents();
  for (const other of part.querySelectorAll('.fact-ref, .dropped')) other.remove();
  return part.textContent.trim();
}

/** Fills the form for a missing fact with the words selected in the text. */
function addSelected() {
  const form = document.querySelector('[data-add-fact]');
  if (form === null) {
    visit(Math.min(current + 1, cards.length - 1));
    return;
  }
  const field = form.querySelector('[name="evidence"]');
  const words = selectedWords();
  if (words === '') {
    field.focus();
    return;
  }
  field.value = words;
  form.requestSubmit();
}

function act(key) {
  const card = cards[current];
  const control = card?.querySelector(`[data-key="${key}"]`);
  if (control === undefined || control === null || control.disabled) return;
  control.click();
}

const inField = (target) => target.closest('input, textarea, select, [contenteditable]') !== null;

function onKey(event) {
  if (!keysOn() || event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return;
  switch (event.key) {
    case 'j':
      visit(Math.min(current + 1, cards.length - 1));
      break;
    case 'k':
      visit(Math.max(current - 1, 0));
      break;
    case 'Enter':
      // On a link or button it does what it always does.
      if (event.target !== cards[current]) return;
      openWhy(cards[current]);
      document.getElementById(`at-${cards[current].dataset.fact}`)?.scrollIntoView({ block: 'center' });
      break;
    case 'a':
    case 'r':
    case 'c':
    case 'u':
      act(event.key);
      break;
    case 'n':
      addSelected();
      break;
    default:
      return;
  }
  event.preventDefault();
}

showKeys();
followHash();
addEventListener('hashchange', followHash);
addEventListener('keydown', onKey);
list?.addEventListener('focusin', (event) => {
  const card = event.target.closest('[data-fact]');
  if (card === null) return;
  current = cards.indexOf(card);
  outline(card.dataset.fact);
});
