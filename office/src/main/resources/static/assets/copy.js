// Copies a prepared text with its form, so that it can be pasted into an editor. Without this it is marked and copied by hand.
(function () {
  'use strict';
  if (!navigator.clipboard || typeof ClipboardItem === 'undefined') {
    return;
  }
  document.querySelectorAll('[data-copy]').forEach(function (box) {
    const button = box.querySelector('button');
    const status = box.querySelector('[role=status]');
    const markup = box.querySelector('textarea').value;
    const words = box.querySelector('.preview').textContent;
    button.hidden = false;
    button.addEventListener('click', function () {
      navigator.clipboard.write([new ClipboardItem({
        'text/html': new Blob([markup], { type: 'text/html' }),
        'text/plain': new Blob([words], { type: 'text/plain' })
      })]).then(function () {
        status.textContent = status.dataset.copied;
      }).catch(function () {
        button.hidden = true;
      });
    });
  });
})();
