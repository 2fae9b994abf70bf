// While the text of a report is typed, checks it and shows the findings; a figure of the list goes in where the cursor was.
(function () {
  'use strict';
  const WAIT = 900;
  const form = document.querySelector('form[data-check]');
  if (!form) {
    return;
  }
  const points = document.getElementById('points');
  const areas = Array.from(document.querySelectorAll('textarea[data-live]'));
  let timer = 0;
  let asked = 0;
  let last = areas[0];

  function check() {
    const now = ++asked;
    const active = points.contains(document.activeElement);
    fetch(form.dataset.check, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: 'text/html' }
    }).then(function (answer) {
      return answer.ok ? answer.text() : '';
    }).then(function (html) {
      if (html && now === asked && !active) {
        points.replaceChildren(document.createRange().createContextualFragment(html));
      }
    }).catch(function () {
      // the next key tries again, and saving checks on the server
    });
  }

  areas.forEach(function (area) {
    area.addEventListener('input', function () {
      clearTimeout(timer);
      timer = setTimeout(check, WAIT);
    });
    area.addEventListener('focus', function () { last = area; });
  });

  document.querySelectorAll('[data-figures] code').forEach(function (code) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'link-button';
    button.textContent = code.textContent;
    button.addEventListener('click', function () {
      last.setRangeText(button.textContent, last.selectionStart, last.selectionEnd, 'end');
      last.focus();
      last.dispatchEvent(new Event('input'));
    });
    code.replaceWith(button);
  });
})();
