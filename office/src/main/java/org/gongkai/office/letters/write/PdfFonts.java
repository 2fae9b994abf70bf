package org.gongkai.office.letters.write;

import java.awt.geom.GeneralPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.tukaani.xz.XZInputStream;

/** The open fonts of one document, each read when the first of its characters comes. */
final class PdfFonts {
    /** Which font has a character and how wide it is there. */
    record Glyph(Face face, double ems) {
        boolean isFullWidth() {
            return Math.abs(ems - 1) < 0.001;
        }
    }

    private record Read(TrueTypeFont program, CmapLookup characters, PDType0Font font) {}

    /** Unpacked programs, given up when memory is short. */
    private static final Map<String, SoftReference<byte[]>> UNPACKED = new ConcurrentHashMap<>();

    private final PDDocument document;
    private final Map<Face, Read> read = new EnumMap<>(Face.class);
    private final Map<Face, Map<Integer, Optional<Glyph>>> found = new EnumMap<>(Face.class);

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    /**
     * The font of a character: the face asked for where it has it.
     *
     * @throws Unprintable where none has it
     */
    Glyph glyph(Face face, int character) {
        return find(face, character).orElseThrow(() -> new Unprintable(character));
    }

    /** A text in which a character that no font has is named by its code, for papers that may not fail. */
    String printable(Face face, String text) {
        return text.codePoints()
                .mapToObj(character -> find(face, character).isPresent()
                        ? Character.toString(character)
                        : "〔" + new Unprintable(character).code() + "〕")
                .collect(Collectors.joining());
    }

    private Optional<Glyph> find(Face face, int character) {
        return found.computeIfAbsent(face, any -> new HashMap<>())
                .computeIfAbsent(character, any -> search(face, character));
    }

    private Optional<Glyph> search(Face face, int character) {
        for (var candidate : List.of(face, Face.BODY, Face.RARE)) {
            var font = read.computeIfAbsent(candidate, this::load);
            var id = font.characters().getGlyphId(character);
            if (id != 0) {
                try {
                    var ems = (double) font.program().getAdvanceWidth(id)
                            / font.program().getUnitsPerEm();
                    return Optional.of(new Glyph(candidate, ems));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return Optional.empty();
    }

    /** The outline of a character, in units of its font. */
    GeneralPath outline(Face face, int character) {
        var program = program(face, character);
        try {
            var drawn =
                    program.program().getGlyph().getGlyph(program.characters().getGlyphId(character));
            return drawn == null ? new GeneralPath() : drawn.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double unitsPerEm(Face face, int character) {
        try {
            return program(face, character).program().getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Read program(Face face, int character) {
        return read.computeIfAbsent(glyph(face, character).face(), this::load);
    }

    PDType0Font font(Face face) {
        return read.computeIfAbsent(face, this::load).font();
    }

    private Read load(Face face) {
        try {
            var program = new TTFParser().parse(new RandomAccessReadBuffer(unpacked(face.open())));
            return new Read(program, program.getUnicodeCmapLookup(), PDType0Font.load(document, program, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] unpacked(String name) throws IOException {
        var known = UNPACKED.getOrDefault(name, new SoftReference<>(null)).get();
        if (known != null) {
            return known;
        }
        try (var in = PdfFonts.class.getResourceAsStream("/letters/fonts/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no font " + name);
            }
            var bytes = new XZInputStream(new ByteArrayInputStream(in.readAllBytes())).readAllBytes();
            UNPACKED.put(name, new SoftReference<>(bytes));
            return bytes;
        }
    }
}
