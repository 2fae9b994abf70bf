package org.gongkai.office;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A form with files, as a browser sends it: its length first, then piece by piece. */
public final class Uploads {
    static final String BOUNDARY = "----gongkai-test-boundary";

    private Uploads() {}

    /** One file of a form. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sent(String field, String name, byte[] content) {}

    static BodyPublisher form(Map<String, String> fields, List<Sent> files) {
        var pieces = new ArrayList<byte[]>();
        fields.forEach((name, value) -> part(pieces, "name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8)));
        for (var file : files) {
            part(pieces, "name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"", file.content());
        }
        pieces.add(bytes("--" + BOUNDARY + "--\r\n"));
        var length = pieces.stream().mapToLong(piece -> piece.length).sum();
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> stream(pieces)), length);
    }

    private static InputStream stream(List<byte[]> pieces) {
        return new SequenceInputStream(Collections.enumeration(
                pieces.stream().map(ByteArrayInputStream::new).toList()));
    }

    private static void part(List<byte[]> pieces, String disposition, byte[] content) {
        pieces.add(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n"));
        pieces.add(content);
        pieces.add(bytes("\r\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
