// Saves time on the sheet: keeps unsaved ticks on this phone (ids only), counts, searches, saves again when the line was cut.
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
  const rows = [...form.querySelectorAll('section:not(.gl)>.vk input,.tm>.vk input')];
  const guests = form.querySelector('[data-gasten]');
  const note = form.querySelector('[data-bewaard]');
  const unsaved = note.textContent;
  const filled = () => JSON.stringify([...new FormData(form)].filter(([name]) => /^(wie-|praktijk-|kwam-|einde$|gasten$)/.test(name)));
  const all = () => new URLSearchParams(new FormData(form)) + '';
  const start = all();
  let dirty = los !== undefined, sending = false, waiting = 0, tries = 0;
  for (const old of Object.keys(localStorage)) {
    if (old.startsWith('blad-' + blad.replace(/\d+$/, '')) && old !== key) localStorage.removeItem(old);
  }
  const put = (name, count) => {
    form.querySelector('[data-' + name + ']').textContent = count;
  };
  const show = () => {
    const away = rows.filter(b => !b.checked), cannot = away.filter(b => b.closest('.kl')).length;
    const extra = boxes.filter(b => b.checked && b.closest('.gl')).length + (+form.gasten.value || 0)
      + form.gastnamen.value.split('\n').filter(line => line.trim()).length;
    put('tel', boxes.filter(b => b.checked && !b.closest('.gl')).length);
    put('kan', cannot);
    put('af', away.length - cannot);
    guests.textContent = extra ? ` · ${extra} ${extra > 1 ? guests.dataset.meer : guests.dataset.een}` : '';
    note.textContent = sending ? bezig : waiting ? lijn : dirty ? unsaved : '';
  };
  const keep = () => {
    dirty = los !== undefined || all() !== start;
    try { dirty ? localStorage.setItem(key, filled()) : localStorage.removeItem(key); } catch { }
    show();
  };
  try {
    const kept = JSON.parse(localStorage.getItem(key) || 'null');
    if (kept) {
      const values = new Map(kept);
      for (const b of boxes) b.checked = values.has(b.name);
      for (const field of form.querySelectorAll('select, [name=einde], [name=gasten]')) field.value = values.get(field.name) ?? field.value;
      dirty = true;
    }
  } catch { }
  form.addEventListener('change', keep);
  form.addEventListener('input', event => { if (event.target.name) keep(); });

  // Fills what is empty; pressed again, it takes back what it filled.
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

  // Without a connection everything stays as it is, and is sent again by itself.
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
      // Refused: the form itself asks, and shows why.
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
