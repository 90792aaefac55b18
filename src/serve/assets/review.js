// Shows only those fields that the chosen measure fills; without this script all stand there.

const form = document.querySelector('[data-fact-form]');
const what = form?.querySelector('[data-what]');

function showFields() {
  const shape = what.selectedOptions[0]?.dataset.shape ?? '';
  for (const part of form.querySelectorAll('fieldset[data-shape]')) {
    part.hidden = shape !== '' && part.dataset.shape !== shape;
  }
}

if (what !== null && what !== undefined) {
  showFields();
  what.addEventListener('change', showFields);
}
document.getElementById('mistakes')?.focus();
