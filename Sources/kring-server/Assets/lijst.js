// Saves time on the sheet; without it the form works just so. Keeps unsaved ticks on this phone (ids only), counts, searches nothing.
(() => {
  const form = document.querySelector('form[data-blad]');
  if (!form) return;
  const key = 'blad-' + form.dataset.blad;
  const boxes = [...form.querySelectorAll('input[type=checkbox]')];
  const note = form.querySelector('[data-bewaard]');
  const tel = form.querySelector('[data-tel]');
  const unsaved = note.textContent;
  const start = boxes.filter(b => b.checked).map(b => b.name).join();
  let dirty = false;
  for (const old of Object.keys(localStorage)) {
    if (old.startsWith('blad-' + form.dataset.blad.replace(/\d+$/, '')) && old !== key) localStorage.removeItem(old);
  }
  const show = () => {
    tel.textContent = boxes.filter(b => b.checked).length;
    note.textContent = dirty ? unsaved : '';
  };
  const keep = () => {
    const ticked = boxes.filter(b => b.checked).map(b => b.name);
    dirty = ticked.join() !== start;
    try { dirty ? localStorage.setItem(key, JSON.stringify(ticked)) : localStorage.removeItem(key); } catch { /* full or off: the form still posts */ }
    show();
  };
  try {
    const kept = JSON.parse(localStorage.getItem(key) || 'null');
    if (kept) { for (const b of boxes) b.checked = kept.includes(b.name); dirty = true; }
  } catch { /* nothing kept */ }
  form.addEventListener('change', keep);
  form.addEventListener('click', event => {
    const button = event.target.closest('button[name=alle]');
    if (!button) return;
    event.preventDefault();
    const section = button.closest('section');
    for (const team of section.querySelectorAll('.tm')) {
      const all = [...team.querySelectorAll('input[type=checkbox]')];
      if (!all.some(b => b.checked)) all[0].checked = true;
    }
    for (const b of section.querySelectorAll(':scope > .vk input')) b.checked = true;
    keep();
  });
  form.addEventListener('keydown', event => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' || event.target.type !== 'checkbox') return;
    event.preventDefault();
    const next = boxes[boxes.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) next.focus();
  });
  let sent = false;
  form.addEventListener('submit', event => {
    if (sent) return event.preventDefault();
    sent = true;
    setTimeout(() => { sent = false; }, 4000);
  });
  addEventListener('beforeunload', event => { if (dirty && !sent) event.preventDefault(); });
  show();
})();
