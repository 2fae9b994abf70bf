// Draws a place to be withheld on the picture of a page and writes it into the fields. Without this they are typed.
(function () {
  'use strict';
  const WHOLE = 100;
  const LEAST = 0.3;
  const page = document.getElementById('redact');
  const form = document.getElementById('draw');
  if (!page || !form) {
    return;
  }
  const draft = page.querySelector('.redact__draft');
  const fields = ['x', 'y', 'w', 'h'].map(function (name) { return form.elements[name]; });
  const names = ['x', 'y', 'width', 'height'];
  let start = null;

  /** Where a pointer is, in percent of the page. */
  function at(event) {
    const box = page.querySelector('img').getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top].map(function (pixels, i) {
      const side = i === 0 ? box.width : box.height;
      return Math.min(WHOLE, Math.max(0, pixels / side * WHOLE));
    });
  }

  function show() {
    names.forEach(function (name, i) {
      const figure = Number(fields[i].value);
      draft.setAttribute(name, Number.isFinite(figure) && figure >= 0 ? figure : 0);
    });
  }

  page.addEventListener('pointerdown', function (event) {
    if (event.button === 0 && event.pointerType !== 'touch') {
      start = at(event);
      page.setPointerCapture(event.pointerId);
      event.preventDefault();
    }
  });
  page.addEventListener('pointermove', function (event) {
    if (!start) {
      return;
    }
    const end = at(event);
    const figures = [
      Math.min(start[0], end[0]), Math.min(start[1], end[1]),
      Math.abs(end[0] - start[0]), Math.abs(end[1] - start[1])
    ];
    // rounded down, so that a place at the edge stays on the page
    figures.forEach(function (figure, i) { fields[i].value = (Math.floor(figure * WHOLE) / WHOLE).toFixed(2); });
    show();
  });
  page.addEventListener('pointerup', function () {
    if (start && Number(fields[2].value) > LEAST && Number(fields[3].value) > LEAST) {
      form.elements.ground.focus({ preventScroll: true });
    }
    start = null;
  });
  form.addEventListener('input', show);
  page.classList.add('redact--drawing');
  show();
}());
