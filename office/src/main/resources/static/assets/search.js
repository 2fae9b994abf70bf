// Suggests titles while somebody types: a combobox with a list, by mouse or keyboard. Without this the box is a form.
(function () {
  'use strict';
  const WAIT = 150;

  function attach(form) {
    const input = form.querySelector('input[name=q]');
    const status = form.querySelector('[role=status]');
    const list = document.createElement('ul');
    let asked = 0;
    let timer = 0;
    let chosen = -1;

    list.id = input.id + '-suggestions';
    list.className = 'suggestions';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', form.querySelector('label').textContent);
    form.appendChild(list);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', list.id);

    function close() {
      list.hidden = true;
      chosen = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function show(found) {
      list.textContent = '';
      found.forEach(function (one, i) {
        const option = document.createElement('li');
        option.id = list.id + '-' + i;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.textContent = one.title;
        option.dataset.url = one.url;
        list.appendChild(option);
      });
      close();
      if (found.length > 0) {
        list.hidden = false;
        input.setAttribute('aria-expanded', 'true');
      }
      status.textContent = found.length > 0 ? status.dataset.some : status.dataset.none;
    }

    function ask() {
      const typed = input.value.trim();
      const number = ++asked;
      if (typed.length < 1) {
        close();
        return;
      }
      fetch(form.dataset.suggest + '?q=' + encodeURIComponent(typed) + '&body=' + encodeURIComponent(form.dataset.body))
        .then(function (answer) { return answer.ok ? answer.json() : []; })
        .then(function (found) {
          if (number === asked && document.activeElement === input) {
            show(found);
          }
        })
        .catch(close);
    }

    function choose(next) {
      const options = list.children;
      if (chosen >= 0) {
        options[chosen].setAttribute('aria-selected', 'false');
      }
      chosen = (next + options.length) % options.length;
      options[chosen].setAttribute('aria-selected', 'true');
      options[chosen].scrollIntoView({ block: 'nearest' });
      input.setAttribute('aria-activedescendant', options[chosen].id);
    }

    input.addEventListener('input', function (event) {
      clearTimeout(timer);
      if (!event.isComposing) {
        timer = setTimeout(ask, WAIT);
      }
    });
    input.addEventListener('compositionend', function () {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT);
    });
    input.addEventListener('keydown', function (event) {
      if (list.hidden || event.isComposing) {
        return;
      }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        choose(event.key === 'ArrowDown' ? chosen + 1 : chosen < 0 ? list.children.length - 1 : chosen - 1);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        close();
      } else if (event.key === 'Enter' && chosen >= 0) {
        event.preventDefault();
        location.assign(list.children[chosen].dataset.url);
      }
    });
    input.addEventListener('blur', close);
    list.addEventListener('mousedown', function (event) {
      const option = event.target.closest('[role=option]');
      event.preventDefault();
      if (option) {
        location.assign(option.dataset.url);
      }
    });
  }

  document.querySelectorAll('form.search[data-suggest]').forEach(attach);
})();
