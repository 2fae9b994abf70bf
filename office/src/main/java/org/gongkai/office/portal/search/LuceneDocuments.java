package org.gongkai.office.portal.search;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.gongkai.office.portal.search.SearchDocument.Validity;

/** The fields of an item. Whoever changes them raises the number of the form: indexes of another form are built anew. */
final class LuceneDocuments {
    /** Of this arrangement of fields and of the analysis behind it. */
    private static final int NUMBER_OF_FORM = 2;

    static final String FORM = NUMBER_OF_FORM + "-" + KnownWords.version();

    static final String ID = "id";
    static final String REVISION = "revision";
    static final String TITLE = "title";
    static final String WHOLE_TITLE = "whole-title";
    static final String SYLLABLES = "syllables";
    static final String INITIALS = "initials";
    static final String TITLE_WORDS = "title-words";
    /** Title, text and attachments together. */
    static final String ALL = "all";

    static final String ALL_WORDS = "all-words";
    static final String NUMBER = "number";
    static final String FIGURES = "figures";
    static final String INDEX_NUMBER = "index-number";
    static final String BODY = "body";
    static final String COLUMN = "column";
    static final String YEAR = "year";
    static final String KIND = "kind";
    static final String PUBLISHED = "published";
    static final String EFFECTIVE = "effective";
    static final String ENDS = "ends";
    static final String REPEALED = "repealed";
    static final String MODIFIED = "modified";
    static final String STORED_TITLE = "stored-title";
    static final String STORED_TEXT = "stored-text";
    static final String STORED_FILE = "stored-file";
    static final String STORED_NAME = "stored-name";
    /** Epoch day of what never comes. */
    static final long NEVER = Long.MAX_VALUE;

    /** Counted, so that a word that stands often weighs more. */
    private static final FieldType WORD = word();

    private LuceneDocuments() {}

    private static FieldType word() {
        var type = new FieldType();
        type.setTokenized(false);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    static Document of(SearchDocument item) {
        var document = new Document();
        document.add(new StringField(ID, Long.toString(item.item()), Field.Store.NO));
        document.add(new NumericDocValuesField(ID, item.item()));
        document.add(new NumericDocValuesField(REVISION, item.revision()));
        addWords(document, item);
        addNumbers(document, item);
        addChoice(document, BODY, item.body());
        addChoice(document, COLUMN, item.column());
        addNumber(document, YEAR, item.publishedOn().getYear());
        addNumber(document, KIND, item.kind().ordinal());
        addNumber(document, PUBLISHED, item.publishedOn().toEpochDay());
        item.validity().ifPresent(validity -> addValidity(document, validity));
        return document;
    }

    private static void addWords(Document document, SearchDocument item) {
        document.add(new TextField(TITLE, item.title(), Field.Store.NO));
        document.add(new StringField(WHOLE_TITLE, bounded(Folding.bare(item.title())), Field.Store.NO));
        var syllables = Pinyin.of(Folding.fold(item.title()));
        document.add(new TextField(SYLLABLES, String.join(" ", syllables), Field.Store.NO));
        document.add(new TextField(INITIALS, pairs(Pinyin.initials(syllables)), Field.Store.NO));
        addAll(document, item.title());
        addAll(document, item.text());
        KnownWords.in(Folding.fold(item.title())).forEach(word -> document.add(new Field(TITLE_WORDS, word, WORD)));
        document.add(new StoredField(STORED_TITLE, item.title()));
        document.add(new StoredField(STORED_TEXT, item.text()));
        for (var file : item.files()) {
            addAll(document, file.name() + '\n' + file.text());
            document.add(new StoredField(STORED_NAME, file.name()));
            document.add(new StoredField(STORED_FILE, file.text()));
        }
    }

    private static void addAll(Document document, String text) {
        document.add(new TextField(ALL, text, Field.Store.NO));
        KnownWords.in(Folding.fold(text)).forEach(word -> document.add(new Field(ALL_WORDS, word, WORD)));
    }

    private static void addNumbers(Document document, SearchDocument item) {
        if (!item.documentNo().isBlank()) {
            document.add(new StringField(NUMBER, bounded(Folding.bare(item.documentNo())), Field.Store.NO));
            DocumentNumbers.in(item.documentNo()).ifPresent(number -> {
                document.add(new StringField(NUMBER, number.full(), Field.Store.NO));
                document.add(new StringField(FIGURES, number.figures(), Field.Store.NO));
            });
        }
        if (!item.indexNo().isBlank()) {
            document.add(new StringField(INDEX_NUMBER, bounded(Folding.bare(item.indexNo())), Field.Store.NO));
        }
    }

    private static void addValidity(Document document, Validity validity) {
        addNumber(document, EFFECTIVE, validity.effectiveOn().toEpochDay());
        addNumber(document, ENDS, validity.endsOn().map(LocalDate::toEpochDay).orElse(NEVER));
        addNumber(document, REPEALED, validity.repealed() ? 1 : 0);
        addNumber(
                document,
                MODIFIED,
                validity.modifiedOn().map(LocalDate::toEpochDay).orElse(NEVER));
    }

    /** One of few values, found by them and counted. */
    private static void addChoice(Document document, String field, long value) {
        document.add(new StringField(field, Long.toString(value), Field.Store.NO));
        document.add(new SortedDocValuesField(field, new BytesRef(Long.toString(value))));
    }

    private static void addNumber(Document document, String field, long value) {
        document.add(new LongPoint(field, value));
        document.add(new NumericDocValuesField(field, value));
    }

    /** Initials as overlapping pairs: single letters would stand in every title. */
    static String pairs(String initials) {
        return java.util.stream.IntStream.range(0, Math.max(0, initials.length() - 1))
                .mapToObj(i -> initials.substring(i, i + 2))
                .collect(Collectors.joining(" "));
    }

    /** A term has a largest length. */
    private static String bounded(String term) {
        return term.length() <= 1000 ? term : term.substring(0, 1000);
    }
}
