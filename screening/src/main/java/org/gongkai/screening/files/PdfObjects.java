package org.gongkai.screening.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Every word in the objects of a PDF, whether or not a page refers to it: document properties, bookmarks, form fields,
 * notes, descriptions of pictures, addresses, scripts; and the files in it.
 */
final class PdfObjects {
    private static final Set<String> SAY_NOTHING = Set.of(
            "ID",
            "Registry",
            "Ordering",
            "Panose",
            "Cert",
            "CharSet",
            "Indexed",
            "Lookup",
            "DA",
            "DocChecksum",
            "CheckSum",
            "Producer",
            "FontFamily",
            "NM",
            "ByteRange",
            "Lang",
            "Style",
            "F",
            "UF");
    private static final Pattern NO_WORDS =
            Pattern.compile("(?s).*[\\x00-\\x08\\x0e-\\x1f\\x7f\\uFFFD].*|D:\\d{4}.*|.?");

    private final Collector out;
    private final Set<String> seen;
    private final Set<COSBase> visited = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> attached = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Item> waiting = new ArrayDeque<>();

    private record Item(String key, COSBase object) {}

    PdfObjects(Collector out, Set<String> seen) {
        this.out = out;
        this.seen = seen;
    }

    void read(PDDocument document) throws IOException {
        waiting.add(new Item("", document.getDocument().getTrailer()));
        for (var key : document.getDocument().getXrefTable().keySet()) {
            waiting.add(new Item("", document.getDocument().getObjectFromPool(key)));
        }
        for (var item = waiting.poll(); item != null; item = waiting.poll()) {
            take(item.key(), item.object());
        }
    }

    private void take(String key, COSBase object) throws IOException {
        if (object instanceof COSString string) {
            string(key, string.getString());
        } else if (visited.add(object)) {
            if (object instanceof COSObject reference) {
                add(key, reference.getObject());
            } else if (object instanceof COSArray array) {
                for (int i = 0; i < array.size(); i++) {
                    add(key, array.get(i));
                }
            } else if (object instanceof COSDictionary dictionary) {
                dictionary(key, dictionary);
            }
        }
    }

    private void add(String key, COSBase object) {
        if (object instanceof COSString
                || object instanceof COSObject
                || object instanceof COSArray
                || object instanceof COSDictionary) {
            waiting.add(new Item(key, object));
        }
    }

    private void dictionary(String key, COSDictionary dictionary) throws IOException {
        if (dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary files) {
            file(dictionary, files);
        }
        if (dictionary instanceof COSStream stream && (key.equals("XFA") || isXml(stream))) {
            var text = bytes(stream);
            try {
                XmlText.read(Xml.of(text), Words.of("pdf.metadata"), out);
            } catch (UnreadableFile e) {
                throw e;
            } catch (IOException e) {
                out.text(Words.of("pdf.metadata"), Charsets.decode(text));
            }
        }
        for (var entry : dictionary.entrySet()) {
            add(entry.getKey().getName(), entry.getValue());
        }
    }

    private static boolean isXml(COSStream stream) {
        return COSName.METADATA.equals(stream.getCOSName(COSName.TYPE))
                || "XML".equals(stream.getNameAsString(COSName.SUBTYPE));
    }

    private void file(COSDictionary specification, COSDictionary files) throws IOException {
        var name = specification.getString(COSName.UF, specification.getString(COSName.F, "?"));
        for (var stream : files.getValues()) {
            if ((stream instanceof COSObject reference ? reference.getObject() : stream) instanceof COSStream content
                    && attached.add(content)) {
                out.file(name, bytes(content));
            }
        }
    }

    private byte[] bytes(COSStream stream) throws IOException {
        try (var in = stream.createInputStream()) {
            long most = out.budget().limits().bytes();
            var bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, most + 1));
            Budget.within(bytes.length, most);
            return bytes;
        }
    }

    private void string(String key, String text) throws IOException {
        if (!SAY_NOTHING.contains(key) && !NO_WORDS.matcher(text).matches() && seen.add(text)) {
            var place = "pdf." + key;
            out.text(Words.has(place) ? Words.of(place) : Words.of("pdf.other", key), text);
        }
    }
}
