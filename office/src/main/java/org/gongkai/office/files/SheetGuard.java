package org.gongkai.office.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.commons.io.input.BoundedInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.gongkai.office.Refusal;

/** Looks through a workbook before it is read: a reader makes room for what an address claims, and for all texts at once. */
final class SheetGuard {
    private static final long MOST_BYTES = 200L << 20;
    /** Excel ends at XFD. */
    private static final int MOST_LETTERS = 3;

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private SheetGuard() {}

    /** @throws Refusal where it unpacks to more than 200 MB or names cells that no sheet has */
    static void check(String name, byte[] workbook) {
        var unpacked = 0L;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var in = BoundedInputStream.builder()
                        .setInputStream(zip.getInputStream(entry))
                        .setMaxCount(MOST_BYTES - unpacked + 1)
                        .get()) {
                    if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) { // a sheet may have any name
                        cells(name, CloseShieldInputStream.wrap(in));
                    }
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                    unpacked += in.getCount();
                }
                if (unpacked > MOST_BYTES) {
                    throw Inspection.refused("file-bomb", name);
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw Inspection.refused("file-broken", name);
        }
    }

    private static void cells(String name, InputStream sheet) throws XMLStreamException {
        var reader = XML.createXMLStreamReader(sheet);
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("c")) {
                var address = reader.getAttributeValue(null, "r");
                if (address != null
                        && address.chars().filter(Character::isLetter).count() > MOST_LETTERS) {
                    throw Inspection.refused("file-broken", name);
                }
            }
        }
    }
}
