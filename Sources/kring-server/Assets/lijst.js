// Saves time on the sheet; without it the form works just so. Keeps unsaved ticks on this phone (ids only), counts, searches,
// and saves again when the connection was lost.
(() => {
  const form = document.querySelector('form[data-blad]');
  if (!form) return;
  const { blad, zoek, lijn, bezig } = form.dataset;
  const key = 'blad-' + blad;
  const boxes = [...form.querySelectorAll('input[type=checkbox]')];
  const note = form.querySelector('[data-bewaard]');
  const tel = form.querySelector('[data-tel]');
  const gasten = form.querySelector('[data-gasten]');
  const rows = [...form.querySelectorAll('section:not(.gl)>.vk input,.tm>.vk input')];
  const typed = [...form.querySelectorAll('.formulier input,.formulier textarea')];
  const words = () => typed.map(f => f.value).join('\n');
  const unsaved = note.textContent;
  const start = boxes.filter(b => b.checked).map(b => b.name).join(), before = words();
  let dirty = false, sending = false, waiting = 0, tries = 0;
  for (const old of Object.keys(localStorage)) {
    if (old.startsWith('blad-' + blad.replace(/\d+$/, '')) && old !== key) localStorage.removeItem(old);
  }
  const show = () => {
    const away = rows.filter(b => !b.checked), cannot = away.filter(b => b.closest('.kl')).length;
    const guest = boxes.filter(b => b.checked && b.closest('.gl')).length + (+form.gasten.value || 0)
      + form.gastnamen.value.split('\n').filter(line => line.trim()).length;
    tel.textContent = boxes.filter(b => b.checked && !b.closest('.gl')).length;
    form.querySelector('[data-kan]').textContent = cannot;
    form.querySelector('[data-af]').textContent = away.length - cannot;
    gasten.textContent = guest ? ` · ${guest} ${guest > 1 ? gasten.dataset.meer : gasten.dataset.een}` : '';
    note.textContent = sending ? bezig : waiting ? lijn : dirty ? unsaved : '';
  };
  const keep = () => {
    const ticked = boxes.filter(b => b.checked).map(b => b.name);
    dirty = ticked.join() !== start || words() !== before;
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
    const seen = boxes.filter(b => !b.closest('[hidden]'));
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
