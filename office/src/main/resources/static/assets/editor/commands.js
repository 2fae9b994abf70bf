// What the buttons of the toolbar do.
import {
  toggleMark, setBlockType, wrapInList, undo, redo, isInTable, setCellAttr, addRowAfter, addColumnAfter, deleteRow,
  deleteColumn, mergeCells, splitCell, toggleHeaderCell, deleteTable,
} from "../vendor/prosemirror.min.js";
import { schema } from "./schema.js";

const ROWS = 3;
const COLUMNS = 3;

function onBlocks(change) {
  return (state, dispatch) => {
    const tr = state.tr;
    state.doc.nodesBetween(state.selection.from, state.selection.to, (node, at) => {
      if (node.type === schema.nodes.paragraph || node.type === schema.nodes.heading) {
        tr.setNodeMarkup(at, null, { ...node.attrs, ...change(node) });
      }
    });
    if (dispatch) {
      dispatch(tr);
    }
    return true;
  };
}

function align(name) {
  return (state, dispatch) =>
    isInTable(state) ? setCellAttr("align", name)(state, dispatch) : onBlocks(() => ({ align: name }))(state, dispatch);
}

function insertTable(state, dispatch) {
  const { table, table_row: row, table_cell: cell, table_header: header } = schema.nodes;
  const rows = Array.from({ length: ROWS }, (_, r) =>
    row.create(null, Array.from({ length: COLUMNS }, () => (r === 0 ? header : cell).createAndFill())));
  if (dispatch) {
    dispatch(state.tr.replaceSelectionWith(table.create(null, rows)).scrollIntoView());
  }
  return true;
}

export const commands = {
  paragraph: setBlockType(schema.nodes.paragraph),
  h2: setBlockType(schema.nodes.heading, { level: 2 }),
  h3: setBlockType(schema.nodes.heading, { level: 3 }),
  strong: toggleMark(schema.marks.strong),
  u: toggleMark(schema.marks.u),
  left: align(""),
  center: align("ta-c"),
  right: align("ta-r"),
  flat: onBlocks((node) => ({ flat: !node.attrs.flat })),
  ul: wrapInList(schema.nodes.bullet_list),
  ol: wrapInList(schema.nodes.ordered_list),
  table: insertTable,
  row: addRowAfter,
  column: addColumnAfter,
  dropRow: deleteRow,
  dropColumn: deleteColumn,
  merge: mergeCells,
  split: splitCell,
  header: toggleHeaderCell,
  dropTable: deleteTable,
  undo,
  redo,
};

/** Puts the selected words under an address, or takes it away where none is given. */
export function link(address) {
  const type = schema.marks.link;
  return (state, dispatch) => {
    const { from, to } = state.selection;
    const tr = state.tr.removeMark(from, to, type);
    if (address && from < to) {
      tr.addMark(from, to, type.create({ href: address }));
    } else if (address) {
      tr.insert(from, schema.text(address, [type.create({ href: address })]));
    }
    dispatch(tr);
    return true;
  };
}

export function picture(src, alt) {
  return (state, dispatch) => {
    dispatch(state.tr.replaceSelectionWith(schema.nodes.image.create({ src, alt })).scrollIntoView());
    return true;
  };
}

/** Which buttons hold at the cursor. */
export function active(state, name) {
  const { $from, empty, from, to } = state.selection;
  const block = $from.parent;
  switch (name) {
    case "paragraph":
      return block.type === schema.nodes.paragraph;
    case "h2":
    case "h3":
      return block.type === schema.nodes.heading && block.attrs.level === Number(name.slice(1));
    case "center":
      return block.attrs.align === "ta-c";
    case "right":
      return block.attrs.align === "ta-r";
    case "flat":
      return block.attrs.flat === true;
    case "strong":
    case "u": {
      const type = schema.marks[name];
      return Boolean(empty ? type.isInSet(state.storedMarks || $from.marks()) : state.doc.rangeHasMark(from, to, type));
    }
    default:
      return false;
  }
}
