// Sends files in slices: one that was interrupted goes on where it stopped. Without this the form is sent as a whole.
(function () {
  'use strict';
  const SLICE = 1 << 20;
  const TRIES = 5;
  const form = document.querySelector('form[data-slices]');
  if (!form || !window.sha256 || !window.fetch) {
    return;
  }
  const input = form.querySelector('input[type=file]');
  const token = form.querySelector('input[type=hidden]');
  const button = form.querySelector('button');
  const box = form.querySelector('[data-upload]');
  const bar = box.querySelector('progress');
  const status = box.querySelector('[role=status]');

  const mega = function (bytes) { return (bytes / (1 << 20)).toFixed(1); };

  function say(key, file, at) {
    box.hidden = false;
    bar.value = at / file.size;
    status.textContent = form.dataset[key]
      .replace('{name}', file.name).replace('{at}', mega(at)).replace('{of}', mega(file.size));
  }

  /** What the office refuses has a status; a broken connection has none. */
  function refused(code, said) {
    return Object.assign(new Error(said), { status: code });
  }

  /** Whoever signed in again in another window has another session, with another token for this page. */
  async function renew() {
    const answer = await fetch(form.dataset.done, { redirect: 'manual' });
    const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html') : document;
    const fresh = page.querySelector('form[data-slices] input[type=hidden]');
    const isNew = fresh !== null && fresh.value !== token.value;
    token.value = isNew ? fresh.value : token.value;
    return isNew;
  }

  async function post(path, fields) {
    const body = new FormData();
    body.set(token.name, token.value);
    Object.keys(fields).forEach(function (name) { body.set(name, fields[name]); });
    const answer = await fetch(form.dataset.slices + path, { method: 'POST', body: body, redirect: 'manual' });
    const isJson = (answer.headers.get('Content-Type') || '').includes('json');
    if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403 && !isJson) {
      if (await renew()) {
        return post(path, fields);
      }
      throw refused(401, form.dataset.signedOut);
    }
    if (answer.status >= 500 || !isJson) {
      throw new Error('no answer');
    }
    const data = await answer.json();
    if (!answer.ok) {
      throw refused(answer.status, data.said);
    }
    return data;
  }

  /** Tries again after a while where the connection broke. */
  async function patient(file, at, act) {
    for (let tries = 1; ; tries++) {
      try {
        return await act();
      } catch (problem) {
        if (problem.status || tries === TRIES) {
          throw problem;
        }
        say('again', file, at);
        await new Promise(function (resolve) { setTimeout(resolve, 500 * Math.pow(2, tries)); });
      }
    }
  }

  async function digest(file) {
    const sum = window.sha256.create();
    for (let from = 0; from < file.size; from += SLICE) {
      sum.update(await file.slice(from, from + SLICE).arrayBuffer());
    }
    return sum.hex();
  }

  async function send(file) {
    let half = { at: 0 };
    try {
      half = await patient(file, 0, function () {
        return post('', { name: file.name, size: file.size, stamp: file.lastModified });
      });
      while (half.at < file.size) {
        say('going', file, half.at);
        const from = half.at;
        half = await patient(file, from, function () {
          return post('/' + half.id, { at: from, slice: file.slice(from, from + SLICE) });
        });
      }
      say('checking', file, half.at);
      const sum = await digest(file);
      await patient(file, half.at, function () { return post('/' + half.id + '/finish', { sha256: sum }); });
    } catch (problem) {
      say('broken', file, half.at);
      if (problem.status) {
        status.textContent = problem.message;
      }
      throw problem;
    }
  }

  form.addEventListener('submit', async function (event) {
    const files = Array.from(input.files);
    if (files.length === 0 || files.some(function (file) { return file.size === 0; })) {
      return; // the office says what is missing
    }
    event.preventDefault();
    button.disabled = true;
    try {
      for (const file of files) {
        await send(file);
      }
      window.location.assign(form.dataset.done);
    } catch (problem) {
      button.disabled = false;
      status.tabIndex = -1;
      status.focus();
    }
  });
})();
