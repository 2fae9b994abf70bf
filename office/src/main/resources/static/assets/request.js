// While an applicant writes what is wanted, lists what is already public. Without this the form is the same.
(function () {
  'use strict';
  const WAIT = 700;
  const LEAST = 4;
  const LONGEST = 60;
  const MOST = 5;
  /** Parts the words of a request from what an applicant asks for. */
  const BETWEEN = /[\s,.;:!?，。；：！？、“”"'《》〈〉（）()【】\[\]]+|请问|请|申请|公开|提供|获取|查询|查阅|复制|希望|需要|我想|想要|关于|有关|相关|以及|全文|的/;

  function attach(form) {
    const input = form.querySelector('#content');
    const region = document.createElement('div');
    const words = document.createElement('p');
    const list = document.createElement('ul');
    let timer = 0;
    let asked = 0;
    let shown = '';

    region.className = 'already';
    words.setAttribute('role', 'status');
    list.className = 'plain-list';
    region.append(words, list);
    input.closest('.field').after(region);

    function show(found) {
      const now = found.map(function (one) { return one.url; }).join(' ');
      if (now === shown) {
        return;
      }
      shown = now;
      list.replaceChildren.apply(list, found.map(function (one) {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = one.url;
        link.target = '_blank';
        link.rel = 'noopener';
        link.textContent = one.title;
        item.append(link);
        return item;
      }));
      region.classList.toggle('callout', found.length > 0);
      words.textContent = found.length === 0 ? '' : form.dataset.already;
    }

    /** What to look for: all that is wanted together, else the longest of it. */
    function parts() {
      const all = input.value
        .replace(/[0-9A-Za-z]{7,}/g, ' ') // no number of a person leaves the form
        .split(BETWEEN)
        .filter(function (part) { return part.length >= LEAST; })
        .map(function (part) { return part.slice(0, LONGEST); });
      const longest = all.slice().sort(function (a, b) { return b.length - a.length; }).slice(0, 1);
      const together = all.join(' ');
      return all.length > 1 && together.length <= LONGEST ? [together].concat(longest) : longest;
    }

    function ask(ways, number) {
      if (number !== asked) {
        return;
      }
      if (ways.length === 0) {
        show([]);
        return;
      }
      fetch(form.dataset.suggest + '?q=' + encodeURIComponent(ways[0]) + '&body=' + encodeURIComponent(form.dataset.body))
        .then(function (answer) { return answer.ok ? answer.json() : []; })
        .then(function (found) {
          if (found.length === 0) {
            ask(ways.slice(1), number);
          } else if (number === asked) {
            show(found.slice(0, MOST));
          }
        })
        .catch(function () { show([]); });
    }

    function wait() {
      clearTimeout(timer);
      const number = ++asked;
      timer = setTimeout(function () { ask(parts(), number); }, WAIT);
    }

    input.addEventListener('input', function (event) {
      if (!event.isComposing) {
        wait();
      }
    });
    input.addEventListener('compositionend', wait);
    if (input.value) {
      wait();
    }
  }

  document.querySelectorAll('form[data-already]').forEach(attach);
})();
