package org.gongkai.report.read;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.gongkai.report.model.Origin;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Walks through JSON of a known shape. What has another shape is refused with the path at which it stands. */
final class JsonCursor implements AutoCloseable {
    /** Takes the value of one member. */
    interface Member {
        void read(String name) throws UnreadableDocument;
    }

    /** Takes one element. */
    interface Element {
        void read() throws UnreadableDocument;
    }

    private static final int DEPTH = 16;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(?:\\.\\d{1,20})?");

    private final JsonParser parser;
    private final Deque<String> path = new ArrayDeque<>();

    JsonCursor(String json) {
        var limits = StreamReadConstraints.builder()
                .maxNestingDepth(DEPTH)
                .maxNumberLength(64)
                .maxNameLength(1000)
                .maxStringLength(ReadLimits.DEFAULT.characters())
                .build();
        parser = JsonFactory.builder()
                .streamReadConstraints(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .createParser(ObjectReadContext.empty(), json);
    }

    /** The one value of the document. */
    void document(Element element) throws UnreadableDocument {
        try {
            parser.nextToken();
            element.read();
            if (parser.nextToken() != null) {
                throw syntax();
            }
        } catch (JacksonException e) {
            throw syntax();
        }
    }

    private UnreadableDocument syntax() {
        var at = parser.currentLocation();
        return new UnreadableDocument(
                "json_syntax", Integer.toString(at.getLineNr()), Integer.toString(at.getColumnNr()));
    }

    void object(Member member) throws UnreadableDocument {
        expect(parser.currentToken() == JsonToken.START_OBJECT, "json_object");
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            path.addLast(name);
            parser.nextToken();
            member.read(name);
            path.removeLast();
        }
    }

    void array(Element element) throws UnreadableDocument {
        expect(parser.currentToken() == JsonToken.START_ARRAY, "json_array");
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            path.addLast("[" + i + "]");
            element.read();
            path.removeLast();
        }
    }

    void skip() {
        parser.skipChildren();
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    String text() throws UnreadableDocument {
        expect(parser.currentToken() == JsonToken.VALUE_STRING, "json_text");
        return parser.getString();
    }

    @Nullable
    String textOrNull() throws UnreadableDocument {
        return isNull() ? null : text();
    }

    /** A number as printed, without an exponent. */
    BigDecimal number() throws UnreadableDocument {
        var token = parser.currentToken();
        expect(token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT, "json_number");
        var text = parser.getString();
        expect(NUMBER.matcher(text).matches(), "json_number");
        return new BigDecimal(text);
    }

    @Nullable
    Integer wholeOrNull() throws UnreadableDocument {
        if (isNull()) {
            return null;
        }
        var number = number();
        expect(number.scale() <= 0 && number.precision() <= 9, "json_whole");
        return number.intValue();
    }

    Origin origin() {
        return Origin.line(parser.currentTokenLocation().getLineNr());
    }

    UnreadableDocument unknown() {
        return refused("json_unknown");
    }

    UnreadableDocument refused(String code) {
        var at = String.join(".", path).replace(".[", "[");
        return new UnreadableDocument(code, at.isEmpty() ? "$" : at);
    }

    private void expect(boolean met, String code) throws UnreadableDocument {
        if (!met) {
            throw refused(code);
        }
    }

    @Override
    public void close() {
        parser.close();
    }
}
