package org.gongkai.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.gongkai.office.portal.search.LuceneIndex;
import org.gongkai.office.portal.search.SearchDocument;
import org.gongkai.office.portal.search.SearchIndex;
import org.gongkai.office.portal.search.SearchKind;
import org.gongkai.office.portal.search.SearchQuery;
import org.gongkai.office.portal.search.SearchResults;
import org.gongkai.office.portal.search.SearchWords;
import org.jsoup.Jsoup;
import org.wltea.analyzer.lucene.IKAnalyzer;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each way to read Chinese finds of real texts: all words of a question must stand in a text. Right is every text
 * that holds the question as it is; the questions are words each of the analyzers sees, and pieces cut blindly.
 */
public final class SearchAnalysis {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final int EACH = 400;
    private static final int PASSAGE = 300;

    private SearchAnalysis() {}

    public static void main(String[] args) throws IOException {
        print(Path.of(args.length > 0 ? args[0] : ".").toAbsolutePath().normalize());
    }

    static void print(Path home) throws IOException {
        System.out.println("\n6. Ways to read Chinese, on passages of real reports");
        var corpus = home.resolve("../shared/corpus").normalize();
        if (!Files.exists(corpus.resolve("excerpts.jsonl"))) {
            System.out.println("   no real texts beside the repository");
            return;
        }
        var texts = passages(corpus);
        var ways = new LinkedHashMap<String, Analyzer>();
        ways.put("smartcn", new SmartChineseAnalyzer());
        ways.put("IK, coarse", new IKAnalyzer(true));
        ways.put("IK, fine", new IKAnalyzer(false));
        ways.put("pairs", new CJKAnalyzer());
        var questions = questions(texts, ways);
        System.out.printf("   %d passages of about %d characters%n", texts.size(), PASSAGE);
        for (var way : ways.entrySet()) {
            try (var index = new ByteBuffersDirectory()) {
                fill(index, texts, way.getValue());
                try (var reader = DirectoryReader.open(index)) {
                    var searcher = new IndexSearcher(reader);
                    compare(way.getKey(), texts, questions, words -> found(searcher, way.getValue(), words));
                }
            }
        }
        ours(texts, questions);
    }

    private static List<String> passages(Path corpus) throws IOException {
        var mapper = JsonMapper.builder().build();
        var whole = new ArrayList<String>();
        for (var line : Files.readAllLines(corpus.resolve("excerpts.jsonl"))) {
            whole.add(mapper.readTree(line).get("text").asString());
        }
        try (var files = Files.list(corpus.resolve("reports"))) {
            for (var file : files.sorted().toList()) {
                if (file.toString().endsWith(".html")) {
                    whole.add(Jsoup.parse(Files.readString(file)).text());
                } else if (file.toString().endsWith(".txt")) {
                    whole.add(Files.readString(file));
                }
            }
        }
        var passages = new ArrayList<String>();
        for (var text : whole) {
            for (int start = 0; start < text.length(); start += PASSAGE) {
                passages.add(text.substring(start, Math.min(text.length(), start + PASSAGE)));
            }
        }
        return passages;
    }

    /** By kind, the same for each way. */
    private static Map<String, List<String>> questions(List<String> texts, Map<String, Analyzer> ways) {
        var random = new Random(11);
        var kinds = new LinkedHashMap<String, List<String>>();
        var words = new LinkedHashSet<String>();
        for (var analyzer : ways.values()) {
            var seen = new LinkedHashSet<String>();
            for (int i = 0; i < 40 * EACH && seen.size() < EACH / ways.size(); i++) {
                var tokens = tokens(analyzer, texts.get(random.nextInt(texts.size())));
                if (!tokens.isEmpty()) {
                    var token = tokens.get(random.nextInt(tokens.size()));
                    if (token.length() > 1 && HAN.matcher(token).matches()) {
                        seen.add(token);
                    }
                }
            }
            words.addAll(seen);
        }
        kinds.put("words of any of them", List.copyOf(words));
        kinds.put("2-4 characters cut blindly", pieces(texts, random, 2, 4));
        kinds.put("6-10 characters cut blindly", pieces(texts, random, 6, 10));
        return kinds;
    }

    private static List<String> pieces(List<String> texts, Random random, int least, int most) {
        var pieces = new LinkedHashSet<String>();
        while (pieces.size() < EACH) {
            var runs = HAN.matcher(texts.get(random.nextInt(texts.size())))
                    .results()
                    .map(run -> run.group())
                    .filter(run -> run.length() >= most)
                    .toList();
            if (!runs.isEmpty()) {
                var run = runs.get(random.nextInt(runs.size()));
                int length = least + random.nextInt(most - least + 1);
                int start = random.nextInt(run.length() - length + 1);
                pieces.add(run.substring(start, start + length));
            }
        }
        return List.copyOf(pieces);
    }

    private static void fill(ByteBuffersDirectory index, List<String> texts, Analyzer analyzer) throws IOException {
        try (var writer = new IndexWriter(index, new IndexWriterConfig(analyzer))) {
            for (int i = 0; i < texts.size(); i++) {
                var document = new Document();
                document.add(new NumericDocValuesField("id", i));
                document.add(new TextField("text", texts.get(i), Field.Store.NO));
                writer.addDocument(document);
            }
        }
    }

    private static Set<Integer> found(IndexSearcher searcher, Analyzer analyzer, String words) {
        var all = new BooleanQuery.Builder();
        tokens(analyzer, words).stream()
                .distinct()
                .forEach(token -> all.add(new TermQuery(new Term("text", token)), Occur.MUST));
        var found = new HashSet<Integer>();
        try {
            for (var hit : searcher.search(all.build(), 10_000).scoreDocs) {
                var ids = MultiDocValues.getNumericValues(searcher.getIndexReader(), "id");
                ids.advanceExact(hit.doc);
                found.add((int) ids.longValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static List<String> tokens(Analyzer analyzer, String text) {
        var tokens = new ArrayList<String>();
        try (var stream = analyzer.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                tokens.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return tokens;
    }

    private static void ours(List<String> texts, Map<String, List<String>> questions) throws IOException {
        var folder = Files.createTempDirectory("gongkai-benchmark");
        var day = LocalDate.of(2026, 1, 1);
        try (var index = LuceneIndex.open(folder)) {
            var documents = new ArrayList<SearchDocument>();
            for (int i = 0; i < texts.size(); i++) {
                documents.add(new SearchDocument(
                        i, 1, 1, 1, "-", "", "-", texts.get(i), List.of(), day, SearchKind.ORDINARY, Optional.empty()));
            }
            index.update(documents);
            index.commit(new SearchIndex.Mark(1, 0));
            compare(
                    "characters and pairs, words as phrases (kept)",
                    texts,
                    questions,
                    words -> index.search(SearchQuery.of(SearchWords.exactly(words), texts.size(), day)).hits().stream()
                            .map(SearchResults.Hit::item)
                            .map(Long::intValue)
                            .collect(Collectors.toSet()));
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private static void compare(
            String name,
            List<String> texts,
            Map<String, List<String>> questions,
            Function<String, Set<Integer>> search) {
        System.out.println("   " + name);
        questions.forEach((kind, asked) -> {
            int right = 0;
            int there = 0;
            int answered = 0;
            for (var words : asked) {
                var truth = new HashSet<Integer>();
                for (int i = 0; i < texts.size(); i++) {
                    if (texts.get(i).contains(words)) {
                        truth.add(i);
                    }
                }
                var found = search.apply(words);
                there += truth.size();
                answered += found.size();
                truth.retainAll(found);
                right += truth.size();
            }
            System.out.printf(
                    "      %-28s recall %.3f (%d of %d), precision %.3f%n",
                    kind, (double) right / there, right, there, (double) right / answered);
        });
    }
}
