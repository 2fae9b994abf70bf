package org.gongkai.screening.files;

import java.util.function.UnaryOperator;

/**
 * 遮盖副本: a copy of a file whose every text, shown or not, has been masked. Looks stay; macros, signatures, previews
 * and data of other programs go. Pictures stay as they are: {@link Passages#unread()} names them.
 *
 * <p>For text, JSON, XML, tables of values, web pages, DOCX and XLSX (PPTX as well).
 */
public final class MaskedCopy {
    private MaskedCopy() {}

    /**
     * @param mask what becomes of a text; called with paragraphs and cells as a whole
     * @return the copy, in the same format and characters
     * @throws UnreadableFile {@code no-mask} for other formats, or where the file is refused
     */
    public static byte[] of(String fileName, byte[] content, UnaryOperator<String> mask) throws UnreadableFile {
        return of(fileName, content, mask, CellMask.NONE);
    }

    /**
     * @param cells what becomes of cells by their place, before {@code mask} sees them
     */
    public static byte[] of(String fileName, byte[] content, UnaryOperator<String> mask, CellMask cells)
            throws UnreadableFile {
        Budget.within(content.length, FileLimits.DEFAULT.bytes());
        return of(content, mask, cells, new Budget(FileLimits.DEFAULT, content.length), 0);
    }

    static byte[] of(byte[] content, UnaryOperator<String> mask, CellMask cells, Budget budget, int depth)
            throws UnreadableFile {
        var kind = FileKind.of(content);
        return FileKind.guarded(() -> switch (kind) {
            case TEXT -> PlainMask.of(content, mask, cells);
            case XML -> PlainMask.xml(content, mask);
            case HTML -> HtmlMask.of(content, mask, cells);
            case ZIP -> OfficeMask.of(content, mask, cells, budget, depth);
            case EMPTY -> throw new UnreadableFile("empty");
            case PDF, OLE, PICTURE, ARCHIVE, UNKNOWN -> throw new UnreadableFile("no-mask");
        });
    }
}
