// What our editor uses of ProseMirror. Bundled once and kept; see README.md beside this file.
export { Schema, DOMParser, DOMSerializer, Slice } from "prosemirror-model";
export { EditorState, Plugin } from "prosemirror-state";
export { EditorView } from "prosemirror-view";
export { history, undo, redo } from "prosemirror-history";
export { keymap } from "prosemirror-keymap";
export {
  baseKeymap, toggleMark, setBlockType, chainCommands,
} from "prosemirror-commands";
export { addListNodes, wrapInList, splitListItem, liftListItem, sinkListItem } from "prosemirror-schema-list";
export {
  tableNodes, tableEditing, goToNextCell, addColumnAfter, deleteColumn, addRowAfter,
  deleteRow, mergeCells, splitCell, toggleHeaderCell, deleteTable, setCellAttr, isInTable,
} from "prosemirror-tables";
export { dropCursor } from "prosemirror-dropcursor";
export { gapCursor } from "prosemirror-gapcursor";
