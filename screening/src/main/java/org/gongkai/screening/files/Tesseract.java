package org.gongkai.screening.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** 文字识别: the program tesseract with data for Chinese, where it is installed. Works without files of its own. */
public final class Tesseract implements Ocr {
    private static final String PROGRAM = "tesseract";
    private static final String LANGUAGE = "chi_sim";
    private static final Duration TO_ANSWER = Duration.ofSeconds(20);

    private final Duration perPicture;

    private Tesseract(Duration perPicture) {
        this.perPicture = perPicture;
    }

    /**
     * @param perPicture how long one picture may take
     * @return empty where the program or its data for Chinese are missing
     */
    public static Optional<Ocr> installed(Duration perPicture) {
        return run(List.of(PROGRAM, "--list-langs"), new byte[0], TO_ANSWER)
                .filter(languages -> languages.lines().anyMatch(LANGUAGE::equals))
                .map(languages -> new Tesseract(perPicture));
    }

    @Override
    public Optional<String> read(byte[] picture) {
        return picture.length == 0
                ? Optional.empty()
                : run(List.of(PROGRAM, "stdin", "stdout", "-l", LANGUAGE), picture, perPicture)
                        .filter(text -> !text.isBlank());
    }

    private static Optional<String> run(List<String> command, byte[] input, Duration time) {
        try {
            var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("OMP_THREAD_LIMIT", "1");
            var process = builder.start();
            try {
                return answer(process, input, time);
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException | ExecutionException | TimeoutException e) {
            return Optional.empty(); // not installed, gave up, or too slow: the picture stays unread
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> answer(Process process, byte[] input, Duration time)
            throws InterruptedException, ExecutionException, TimeoutException {
        var output = CompletableFuture.supplyAsync(() -> {
            try (var out = process.getInputStream()) {
                try (var in = process.getOutputStream()) {
                    in.write(input);
                }
                return new String(out.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                return "";
            }
        });
        var text = output.get(time.toMillis(), TimeUnit.MILLISECONDS);
        boolean ended = process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        return ended && process.exitValue() == 0 ? Optional.of(text) : Optional.empty();
    }
}
