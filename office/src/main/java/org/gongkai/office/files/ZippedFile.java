package org.gongkai.office.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/** Office files that are archives (DOCX, XLSX, PPTX, OFD). Everything unpacked is counted: sizes told by the file are not believed. */
final class ZippedFile {
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 512L << 20;
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final Set<String> LINES = Set.of("p", "br", "si", "row", "TextObject");
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private final String name;
    private final ZipFile zip;
    private final List<String> texts = new ArrayList<>();
    private long unpacked;

    private ZippedFile(String name, ZipFile zip) {
        this.name = name;
        this.zip = zip;
    }

    static Inspection of(String name, byte[] content) {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            var entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw Inspection.refused("file-bomb", name);
            }
            var file = new ZippedFile(name, zip);
            var type = file.type();
            if (type.isPresent()) {
                for (var entry : entries) {
                    file.read(entry);
                }
            }
            return Inspection.found(name, type, file.texts);
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            throw Inspection.refused("file-broken", name);
        }
    }

    private Optional<FileType> type() {
        if (zip.getEntry("OFD.xml") != null) {
            return Optional.of(FileType.OFD);
        }
        if (zip.getEntry("[Content_Types].xml") == null) {
            return Optional.empty();
        }
        return zip.getEntry("word/document.xml") != null
                ? Optional.of(FileType.DOCX)
                : zip.getEntry("xl/workbook.xml") != null
                        ? Optional.of(FileType.XLSX)
                        : zip.getEntry("ppt/presentation.xml") != null ? Optional.of(FileType.PPTX) : Optional.empty();
    }

    private void read(ZipArchiveEntry entry) throws IOException, XMLStreamException {
        var path = entry.getName().toLowerCase(Locale.ROOT);
        if (path.endsWith("vbaproject.bin")) {
            throw Inspection.refused("file-macros", name);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw Inspection.refused("file-encrypted", name);
        }
        try (var in = BoundedInputStream.builder()
                .setInputStream(zip.getInputStream(entry))
                .setMaxCount(MOST_BYTES - unpacked + 1)
                .get()) {
            if (hasText(path)) {
                texts.add(text(CloseShieldInputStream.wrap(in))); // the parser closes, we count on
            }
            in.transferTo(java.io.OutputStream.nullOutputStream());
            unpacked += in.getCount();
        }
        if (unpacked > MOST_BYTES) {
            throw Inspection.refused("file-bomb", name);
        }
    }

    private static boolean hasText(String path) {
        return path.endsWith(".xml")
                && !path.contains("style")
                && !path.contains("theme")
                && (path.startsWith("word/")
                        || path.startsWith("xl/sharedstrings")
                        || path.startsWith("xl/worksheets/")
                        || path.startsWith("ppt/slides/")
                        || path.endsWith("content.xml"));
    }

    private static String text(InputStream in) throws XMLStreamException {
        var reader = XML.createXMLStreamReader(in);
        var text = new StringBuilder();
        while (reader.hasNext() && text.length() < MOST_CHARACTERS) {
            var event = reader.next();
            if (event == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT && LINES.contains(reader.getLocalName())) {
                text.append('\n');
            }
        }
        return text.toString();
    }
}
