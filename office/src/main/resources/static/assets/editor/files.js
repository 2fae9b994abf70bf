// Attachments without leaving the page: taken in at once, listed, moved, removed.

export class Attachments {
  constructor({ form, office, changed }) {
    Object.assign(this, { form, office, changed });
    this.list = document.getElementById("attachments");
    this.input = document.getElementById("upload");
    this.problem = document.getElementById("upload-problem");
    this.template = document.getElementById("attachment");
    this.limit = Number(form.dataset.limit);
    this.input.addEventListener("change", () => this.takeAll());
    this.list.addEventListener("click", (event) => this.arrange(event));
  }

  async takeAll() {
    const files = [...this.input.files];
    this.input.value = "";
    const problems = [];
    for (const file of files) {
      this.say(this.input.dataset.busy);
      try {
        this.add(await this.take(file));
      } catch (refused) {
        problems.push(refused.message || `${file.name}`);
      }
    }
    this.say(problems.join("\n"));
    this.changed();
  }

  /** Sends one file and answers what the office knows of it. */
  async take(file) {
    if (file.size > this.limit) {
      throw new Error(`${file.name}: ${this.input.dataset.tooLarge}`);
    }
    const body = new FormData();
    body.set("upload", file, file.name);
    return this.office.post("upload", body);
  }

  address(kept) {
    return this.form.dataset.files + kept.id;
  }

  add(kept) {
    const item = this.template.content.cloneNode(true).firstElementChild;
    item.dataset.id = kept.id;
    item.querySelector("input").value = kept.id;
    item.querySelector("b").textContent = kept.type;
    const link = item.querySelector("a");
    link.href = this.address(kept);
    link.textContent = kept.name;
    item.querySelector("span").textContent = kept.size;
    item.querySelectorAll("button").forEach((button) => {
      button.value = kept.id;
      button.setAttribute("aria-label", `${button.textContent} ${kept.name}`);
    });
    this.list.append(item);
  }

  arrange(event) {
    const button = event.target.closest("button");
    if (!button) {
      return;
    }
    event.preventDefault();
    const item = button.closest("li");
    if (button.name === "drop") {
      item.remove();
      this.input.focus();
    } else if (item.previousElementSibling) {
      item.previousElementSibling.before(item);
      button.focus();
    }
    this.changed();
  }

  say(words) {
    this.problem.textContent = words;
    this.problem.hidden = !words;
  }
}
