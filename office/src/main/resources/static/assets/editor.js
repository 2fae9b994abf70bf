// The editor page: the form works without this; with it the text is typed as it will look, and nothing typed is lost.
import {
  EditorState, EditorView, history, keymap, baseKeymap, undo, redo, toggleMark, chainCommands, splitListItem,
  liftListItem, sinkListItem, tableEditing, goToNextCell, isInTable, dropCursor, gapCursor,
} from "./vendor/prosemirror.min.js";
import { schema, documentOf, htmlOf, sliceOf } from "./editor/schema.js";
import { commands, link, picture, active } from "./editor/commands.js";
import { Office } from "./editor/server.js";
import { Autosave } from "./editor/autosave.js";
import { Attachments } from "./editor/files.js";

/** Above this a browser takes seconds for each letter; the text is edited as it is kept. */
const MOST_ROWS = 1500;
const MOST_CHARACTERS = 1_500_000;

const form = document.getElementById("editor");
const area = document.getElementById("text");
const rich = document.getElementById("rich");
const notes = document.getElementById("editor-notes");
const office = new Office(form);
let view = null;

const autosave = new Autosave({
  form,
  office,
  sync,
  words: rich.dataset,
  state: document.getElementById("editor-state"),
  others: document.getElementById("editor-others"),
});
const attachments = new Attachments({ form, office, changed: () => autosave.touch() });

function sync() {
  if (view) {
    area.value = htmlOf(view.state.doc);
  }
}

const isLarge = (text) => text.length > MOST_CHARACTERS || text.split(/<tr\b/i).length > MOST_ROWS;

function start() {
  if (isLarge(area.value)) {
    document.getElementById("editor-large").hidden = false;
    return;
  }
  view = new EditorView(document.getElementById("rich-text"), {
    state: EditorState.create({ doc: documentOf(area.value), plugins: plugins() }),
    attributes: { role: "textbox", "aria-multiline": "true", "aria-labelledby": "text-l", "aria-describedby": "text-h" },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) {
        autosave.touch();
      }
      showState();
    },
    handlePaste,
  });
  rich.hidden = false;
  area.hidden = true;
  showState();
}

/** Back to the text as it is kept, for what is too much for the other. */
function stop(text) {
  view.destroy();
  view = null;
  area.value = text;
  area.hidden = false;
  rich.hidden = true;
  document.getElementById("editor-large").hidden = false;
  autosave.touch();
}

function plugins() {
  const item = schema.nodes.list_item;
  return [
    history(),
    keymap({
      "Mod-z": undo,
      "Mod-y": redo,
      "Mod-Shift-z": redo,
      "Mod-b": toggleMark(schema.marks.strong),
      "Mod-u": toggleMark(schema.marks.u),
      "Shift-Enter": (state, dispatch) => {
        dispatch(state.tr.replaceSelectionWith(schema.nodes.break.create()).scrollIntoView());
        return true;
      },
      Enter: splitListItem(item),
      Tab: chainCommands(goToNextCell(1), sinkListItem(item)),
      "Shift-Tab": chainCommands(goToNextCell(-1), liftListItem(item)),
    }),
    keymap(baseKeymap),
    dropCursor(),
    gapCursor(),
    tableEditing(),
  ];
}

/** Pasted pages go through the office, which knows Word and WPS; what it cannot answer is taken as far as we can. */
function handlePaste(editor, event) {
  const html = event.clipboardData.getData("text/html");
  const pictures = [...event.clipboardData.files].filter((file) => file.type.startsWith("image/"));
  if (!html && pictures.length) {
    pictures.forEach(takePicture);
    return true;
  }
  if (!html || html.includes("data-pm-slice")) {
    return false;
  }
  paste(html);
  return true;
}

async function paste(html) {
  const body = new FormData();
  body.set("html", html);
  try {
    const pasted = await office.post("paste", body);
    tell(pasted.said);
    if (isLarge(pasted.html)) {
      stop(htmlOf(view.state.doc) + pasted.html);
    } else {
      insert(pasted.html);
    }
  } catch (refused) {
    tell(refused.message ? [refused.message] : []);
    if (!refused.code || refused.code === "signed-out") {
      insert(html);
    }
  }
}

function insert(html) {
  view.dispatch(view.state.tr.replaceSelection(sliceOf(html)).scrollIntoView());
  view.focus();
}

async function takePicture(file) {
  try {
    const kept = await attachments.take(file);
    const words = window.prompt(rich.dataset.alt, "") || "";
    picture(attachments.address(kept), words)(view.state, view.dispatch);
  } catch (refused) {
    tell([refused.message]);
  }
}

function tell(sentences) {
  notes.replaceChildren(
    ...sentences.map((sentence) => {
      const line = document.createElement("li");
      line.textContent = sentence;
      return line;
    }),
  );
}

const bar = rich.querySelector("[role=toolbar]");
const chooser = document.getElementById("picture");

bar.addEventListener("mousedown", (event) => event.preventDefault()); // the selection in the text stays
bar.addEventListener("click", (event) => {
  const name = event.target.closest("button")?.dataset.do;
  if (name === "picture") {
    chooser.click();
  } else if (name === "link") {
    const address = window.prompt(rich.dataset.link, "https://");
    if (address !== null) {
      link(address.trim())(view.state, view.dispatch);
    }
  } else if (name) {
    commands[name](view.state, view.dispatch);
  }
  view.focus();
});
chooser.addEventListener("change", () => {
  [...chooser.files].forEach(takePicture);
  chooser.value = "";
});

function showState() {
  bar.querySelectorAll("button").forEach((button) => {
    button.setAttribute("aria-pressed", String(active(view.state, button.dataset.do)));
  });
  bar.querySelector("[data-in-table]").hidden = !isInTable(view.state);
}

/** Before the form leaves, the office has to have what is in it. */
let leaving = false;
form.addEventListener("submit", async (event) => {
  sync();
  if (leaving || event.submitter?.formAction.endsWith("/discard")) {
    autosave.forget();
    return;
  }
  event.preventDefault();
  const submitter = event.submitter;
  const kept = await autosave.save();
  if (kept) {
    leaving = true;
    form.requestSubmit(submitter && !submitter.classList.contains("visually-hidden") ? submitter : null);
    leaving = false;
  }
});
window.addEventListener("beforeunload", (event) => {
  if (autosave.dirty && !leaving) {
    event.preventDefault();
  }
});

/** A copy that only this browser has, from before. */
function offerLeft() {
  const left = autosave.left();
  if (left && window.confirm(rich.dataset.local.replace("{0}", new Date(left.at).toLocaleString("zh-CN")))) {
    new URLSearchParams(left.typed).forEach((value, name) => {
      const field = form.elements.namedItem(name);
      if (field && name !== "version" && name !== "submission" && name !== "attachments") {
        field.value = value;
      }
    });
    autosave.touch();
  } else if (left) {
    autosave.forget();
  }
}

offerLeft();
start();
document.getElementById("preview")?.scrollIntoView();
