// Saves time on the sheet; without it the form works just so. Keeps unsaved ticks on this phone (ids only), counts, searches,
// and saves again when the connection was lost.
(() => {
  // Signing out leaves nothing behind.
  if (document.querySelector('[data-vergeet]')) {
    for (const old of Object.keys(localStorage)) if (old.startsWith('blad-')) localStorage.removeItem(old);
  }
  const form = document.querySelector('form[data-blad]');
  if (!form) return;
  const { blad, zoek, lijn, bezig, terug, los } = form.dataset;
  const key = 'blad-' + blad;
  const boxes = [...form.querySelectorAll('input[type=checkbox]')];
  const rows = boxes.filter(b => !b.closest('details'));
  const note = form.querySelector('[data-bewaard]');
  const unsaved = note.textContent;
  const filled = () => JSON.stringify([...new FormData(form)].filter(([name]) => !/^(formulier|versie|was)$/.test(name)));
  const start = filled();
  let dirty = los !== undefined, sending = false, waiting = 0, tries = 0, saying = 0;
  for (const old of Object.keys(localStorage)) {
    if (old.startsWith('blad-' + blad.replace(/\d+$/, '')) && old !== key) localStorage.removeItem(old);
  }
  const put = (name, count) => {
    const place = form.querySelector('[data-' + name + ']');
    if (place) place.textContent = count;
  };
  const show = () => {
    const off = rows.filter(b => !b.checked), cannot = off.filter(b => b.closest('[aria-labelledby=kan-niet]')).length;
    put('tel', boxes.filter(b => b.checked).length);
    put('kan', cannot);
    put('weg', off.length - cannot);
    note.textContent = sending ? bezig : waiting ? lijn : dirty ? unsaved : '';
    // Said aloud when the ticking pauses, not at each tick.
    clearTimeout(saying);
    saying = setTimeout(() => put('zeg', form.querySelector('[data-stand]').innerText), 2000);
  };
  const keep = () => {
    const now = filled();
    dirty = los !== undefined || now !== start;
    try { dirty ? localStorage.setItem(key, now) : localStorage.removeItem(key); } catch { /* full or off: the form still posts */ }
    show();
  };
  try {
    const kept = JSON.parse(localStorage.getItem(key) || 'null');
    if (kept) {
      const values = new Map(kept);
      for (const b of boxes) b.checked = values.has(b.name);
      for (const field of form.querySelectorAll('select, input[name=einde]')) field.value = values.get(field.name) ?? field.value;
      dirty = true;
    }
  } catch { /* nothing kept */ }
  form.addEventListener('change', keep);
  form.addEventListener('input', event => { if (event.target.name) keep(); });

  // A whole group: fills what is empty; pressed again, it takes back what it filled.
  const groups = new Map();
  form.addEventListener('click', event => {
    const button = event.target.closest('button[name=alle]');
    if (!button) return;
    event.preventDefault();
    const before = groups.get(button);
    if (before) {
      for (const b of before.boxes) b.checked = false;
      button.textContent = before.words;
      groups.delete(button);
    } else {
      const part = button.closest('section') || form;
      const empty = rows.filter(b => part.contains(b) && !(b.closest('.tm') || b.parentElement).querySelector('input:checked'));
      for (const b of empty) b.checked = true;
      groups.set(button, { boxes: empty, words: button.textContent });
      button.textContent = terug;
    }
    keep();
  });

  // Search: what does not hold the letters is hidden, ticked or not; a tick stays a tick.
  const plain = text => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  const label = document.createElement('label');
  const field = document.createElement('input');
  field.type = 'search';
  field.autocomplete = 'off';
  label.className = 'zk';
  label.append(zoek, field);
  form.querySelector('section').before(label);
  field.addEventListener('input', () => {
    const wanted = plain(field.value.trim());
    for (const section of form.querySelectorAll('section')) {
      let found = 0;
      for (const row of section.querySelectorAll(':scope > .rij')) {
        row.hidden = !plain(row.textContent).includes(wanted);
        if (!row.hidden) found++;
      }
      section.hidden = !found;
    }
  });
  field.addEventListener('keydown', event => { if (event.key === 'Enter') event.preventDefault(); });
  addEventListener('keydown', event => {
    if (event.key !== '/' || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== 'checkbox') return;
    event.preventDefault();
    field.focus();
  });
  form.addEventListener('keydown', event => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' || event.target.type !== 'checkbox') return;
    event.preventDefault();
    const seen = boxes.filter(b => b.getClientRects().length);
    const next = seen[seen.indexOf(event.target) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) next.focus();
  });

  // Saving: without a connection everything stays as it is, and is sent again by itself.
  let done = false;
  const send = async () => {
    if (sending || done) return;
    clearTimeout(waiting);
    waiting = 0;
    sending = true;
    show();
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
      if (answer.status >= 500) throw new Error();
      done = true;
      // Saved: to the page that says so. Refused: the form itself asks, and shows why.
      if (answer.ok && answer.redirected) {
        localStorage.removeItem(key);
        location.assign(answer.url);
      } else form.submit();
    } catch {
      sending = false;
      waiting = setTimeout(send, Math.min(30, 3 * ++tries) * 1000);
      show();
    }
  };
  form.addEventListener('submit', event => {
    event.preventDefault();
    send();
  });
  addEventListener('online', () => { if (waiting) send(); });
  addEventListener('beforeunload', event => { if (dirty && !done) event.preventDefault(); });
  show();
})();
