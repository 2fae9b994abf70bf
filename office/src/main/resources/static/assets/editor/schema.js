// What a text may hold: the same closed list that the server keeps (BodyText), so that nothing typed here is lost there.
import { Schema, DOMParser, DOMSerializer, addListNodes, tableNodes } from "../vendor/prosemirror.min.js";

const ALIGNS = ["ta-c", "ta-r"];

const look = (dom) => ({
  align: ALIGNS.find((name) => dom.classList.contains(name)) || "",
  flat: dom.classList.contains("flat"),
});

const classes = (attrs) => {
  const names = [attrs.align, attrs.flat ? "flat" : ""].filter(Boolean).join(" ");
  return names ? { class: names } : {};
};

const heading = (tag, level) => ({ tag, getAttrs: (dom) => ({ level, align: look(dom).align }) });

const mark = (tag, ...others) => ({
  parseDOM: [tag, ...others].map((name) => ({ tag: name })),
  toDOM: () => [tag, 0],
});

const nodes = {
  doc: { content: "block+" },
  paragraph: {
    group: "block",
    content: "inline*",
    attrs: { align: { default: "" }, flat: { default: false } },
    parseDOM: [{ tag: "p", getAttrs: look }],
    toDOM: (node) => ["p", classes(node.attrs), 0],
  },
  heading: {
    group: "block",
    content: "inline*",
    defining: true,
    attrs: { level: { default: 2 }, align: { default: "" } },
    parseDOM: [heading("h1", 2), heading("h2", 2), heading("h3", 3), heading("h4", 4), heading("h5", 4), heading("h6", 4)],
    toDOM: (node) => [`h${node.attrs.level}`, classes(node.attrs), 0],
  },
  blockquote: {
    group: "block",
    content: "block+",
    defining: true,
    parseDOM: [{ tag: "blockquote" }],
    toDOM: () => ["blockquote", 0],
  },
  rule: { group: "block", parseDOM: [{ tag: "hr" }], toDOM: () => ["hr"] },
  text: { group: "inline" },
  image: {
    group: "inline",
    inline: true,
    draggable: true,
    attrs: { src: {}, alt: { default: "" } },
    parseDOM: [
      {
        tag: "img[src^='/p/']",
        getAttrs: (dom) => ({ src: dom.getAttribute("src"), alt: dom.getAttribute("alt") || "" }),
      },
    ],
    toDOM: (node) => ["img", { src: node.attrs.src, alt: node.attrs.alt }],
  },
  break: {
    group: "inline",
    inline: true,
    selectable: false,
    parseDOM: [{ tag: "br" }],
    toDOM: () => ["br"],
  },
};

const marks = {
  link: {
    attrs: { href: {} },
    inclusive: false,
    parseDOM: [{ tag: "a[href]", getAttrs: (dom) => ({ href: dom.getAttribute("href") }) }],
    toDOM: (node) => ["a", { href: node.attrs.href }, 0],
  },
  strong: mark("strong", "b"),
  em: mark("em", "i"),
  u: mark("u"),
  s: mark("s", "del", "strike"),
  sub: mark("sub"),
  sup: mark("sup"),
};

const tables = tableNodes({
  tableGroup: "block",
  cellContent: "block+",
  cellAttributes: {
    align: {
      default: "",
      getFromDOM: (dom) => look(dom).align,
      setDOMAttr: (value, attrs) => {
        if (value) {
          attrs.class = value;
        }
      },
    },
  },
});

const base = new Schema({ nodes, marks });
export const schema = new Schema({
  nodes: addListNodes(base.spec.nodes, "paragraph block*", "block").append(tables),
  marks,
});

/** A caption is no cell; it stands as a centred paragraph before its table. */
function captionsBefore(dom) {
  dom.querySelectorAll("caption").forEach((caption) => {
    const paragraph = document.createElement("p");
    paragraph.className = "ta-c";
    paragraph.append(...caption.childNodes);
    caption.closest("table").before(paragraph);
    caption.remove();
  });
  return dom;
}

/** HTML as nodes that run nothing. */
export function inert(html) {
  return captionsBefore(new window.DOMParser().parseFromString(html, "text/html").body);
}

/** Text as kept in the form: HTML, or plain with a paragraph a line. */
export function documentOf(text) {
  const typed = text.trim();
  if (typed.startsWith("<")) {
    return DOMParser.fromSchema(schema).parse(inert(typed));
  }
  const lines = typed.split(/\r?\n/).map((line) => line.trim()).filter(Boolean);
  const paragraphs = lines.map((line) => schema.node("paragraph", null, [schema.text(line)]));
  return schema.node("doc", null, paragraphs.length ? paragraphs : [schema.node("paragraph")]);
}

export function sliceOf(html) {
  return DOMParser.fromSchema(schema).parseSlice(inert(html));
}

export function htmlOf(doc) {
  if (doc.childCount === 1 && doc.firstChild.isTextblock && doc.firstChild.content.size === 0) {
    return "";
  }
  const box = document.createElement("div");
  box.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content));
  return box.innerHTML;
}
