package org.gongkai.screening.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Masks an Office file part by part. */
final class OfficeMask {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Parts parts;
    private final UnaryOperator<String> mask;
    private final CellMask cells;
    private final Budget budget;
    private final int depth;
    private final Map<String, String> rootOf = new LinkedHashMap<>();
    private final Map<String, List<String>> roots = new LinkedHashMap<>();
    private final Set<String> dropped = new HashSet<>();
    private final Map<String, String> renamed = new HashMap<>();

    private OfficeMask(Parts parts, UnaryOperator<String> mask, CellMask cells, Budget budget, int depth) {
        this.parts = parts;
        this.mask = mask;
        this.cells = cells;
        this.budget = budget;
        this.depth = depth;
    }

    static byte[] of(byte[] content, UnaryOperator<String> mask, CellMask cells, Budget budget, int depth)
            throws IOException {
        try (var parts = Parts.of(content, budget)) {
            if (!parts.has(ZipReader.TYPES)) {
                throw new UnreadableFile("no-mask");
            }
            return new OfficeMask(parts, mask, cells, budget, depth).copy();
        }
    }

    private byte[] copy() throws IOException {
        for (var name : parts.names()) {
            var root = OfficeParts.root(parts, name);
            rootOf.put(name, root);
            roots.computeIfAbsent(root, key -> new ArrayList<>()).add(name);
            if (Dropped.is(name, root)) {
                dropped.add(name);
            } else if (!mask.apply(name).equals(name)) {
                renamed.put(name, plainName(name, renamed.size() + 1));
            }
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var used = new BitSet();
            var workbook = Workbook.of(parts, roots);
            for (var sheet : workbook.sheets()) {
                part(sheet.part(), new SheetMask(workbook, sheet, mask, cells, used), zip);
            }
            var hidden = WordStyles.hidden(parts, roots.getOrDefault("w:styles", List.of()));
            for (var part : rootOf.entrySet()) {
                if (!dropped.contains(part.getKey()) && !part.getValue().equals("worksheet")) {
                    other(part.getKey(), part.getValue(), used, hidden, zip);
                }
            }
        }
        return bytes.toByteArray();
    }

    private void other(String name, String root, BitSet used, Set<String> hidden, ZipOutputStream zip)
            throws IOException {
        switch (root) {
            case "sst" -> part(name, new StringsMask(used), zip);
            case "Types", "Relationships" -> part(name, new Dropped(name, dropped, renamed, mask), zip);
            case "" -> {
                entry(name, zip);
                zip.write(binary(name));
            }
            default -> part(name, new TextMask(mask, cells, OfficeReader.place(root, name), hidden), zip);
        }
    }

    private void part(String name, XmlCopy.Change change, ZipOutputStream zip) throws IOException {
        entry(name, zip);
        try (var in = parts.stream(name)) {
            XmlCopy.copy(in, zip, change);
        }
        zip.closeEntry();
    }

    /** In the same folder, with the same ending. */
    private static String plainName(String name, int number) {
        return name.replaceFirst("[^/]*?(\\.[^./]*)?$", "part" + number + "$1");
    }

    private void entry(String name, ZipOutputStream zip) throws IOException {
        var entry = new ZipEntry(renamed.getOrDefault(name, name));
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    /** Pictures and fonts stay; files inside are masked where that is possible, and emptied where it is not. */
    private byte[] binary(String name) throws IOException {
        var content = parts.bytes(name);
        if (FileKind.of(content) == FileKind.PICTURE || OfficeReader.saysNothing(name)) {
            return content;
        }
        if (depth >= budget.limits().depth()) {
            return new byte[0];
        }
        try {
            return MaskedCopy.of(content, mask, cells, budget, depth + 1);
        } catch (UnreadableFile e) {
            if (e.code().startsWith("too-")) {
                throw e;
            }
            return new byte[0];
        }
    }
}
