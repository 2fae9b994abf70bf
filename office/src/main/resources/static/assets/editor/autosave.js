// Keeps what is typed: at the office after each pause, in the browser where the office does not answer.
import { isSignedOut } from "./server.js";

const PAUSE = 4000;
const LONGEST = 15000;

/** The form without its files and its token. */
function fields(form, token) {
  const body = new FormData(form);
  const plain = new URLSearchParams();
  for (const [name, value] of body) {
    if (typeof value === "string" && name !== token && name !== "imported") {
      plain.append(name, value);
    }
  }
  return plain;
}

export class Autosave {
  constructor({ form, office, sync, words, state, others }) {
    Object.assign(this, { form, office, sync, words, state, others });
    this.key = `gongkai.editor.${form.dataset.acts}`;
    this.timer = 0;
    this.since = 0;
    this.dirty = false;
    form.addEventListener("input", () => this.touch());
    form.addEventListener("change", () => this.touch());
    form.addEventListener("focusout", () => this.dirty && this.save());
    document.addEventListener("visibilitychange", () => document.hidden && this.dirty && this.save());
  }

  touch() {
    this.dirty = true;
    this.since ||= Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), Math.max(0, Math.min(PAUSE, this.since + LONGEST - Date.now())));
  }

  /** Answers whether the office has it. */
  async save() {
    clearTimeout(this.timer);
    this.sync();
    this.dirty = false;
    this.since = 0;
    const typed = fields(this.form, this.office.token.name);
    try {
      const saved = await this.office.post("autosave", new URLSearchParams(typed));
      localStorage.removeItem(this.key);
      this.say(saved.said, false);
      this.others.textContent = saved.others;
      this.others.hidden = !saved.others;
      return true;
    } catch (refused) {
      this.failed(refused, typed);
      return false;
    }
  }

  failed(refused, typed) {
    if (refused.code === "classified") {
      localStorage.removeItem(this.key); // what must not be stored is not stored here either
      this.say(refused.message, true);
      return;
    }
    try {
      localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), typed: typed.toString() }));
    } catch {
      // the browser keeps no more; the page itself still has everything
    }
    const words = isSignedOut(refused) ? this.words.signedOut : refused.message || this.words.failed;
    this.say(words, true);
    if (!refused.message || isSignedOut(refused)) {
      this.touch();
    }
  }

  say(words, isProblem) {
    this.state.textContent = words;
    this.state.classList.toggle("field__error", isProblem);
  }

  /** What only this browser has, from a time without the office. */
  left() {
    try {
      return JSON.parse(localStorage.getItem(this.key));
    } catch {
      return null;
    }
  }

  forget() {
    localStorage.removeItem(this.key);
  }
}
