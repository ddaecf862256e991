// Copy and print buttons; without it one selects the text and prints from the browser's menu.
(() => {
  for (const button of document.querySelectorAll('[data-druk]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
  if (!navigator.clipboard) return;
  for (const text of document.querySelectorAll('[data-kopie]')) {
    const words = text.textContent;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'knop licht klei';
    button.textContent = text.dataset.kopie;
    button.addEventListener('click', () => navigator.clipboard.writeText(words).then(() => {
      button.textContent = text.dataset.kopie + ' ✓';
    }));
    text.after(button);
  }
})();
