package org.gongkai.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A web server in a process of its own, on loopback. */
record Server(Process process, int port) implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 600;

    /** The demonstration of the office, with constant pages of some sizes. */
    static Server office(Path home, Path folder, int... sizes) throws Exception {
        int port = free();
        var built = home.resolve("office/target");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                built.resolve("gongkai-office.jar") + ":" + built.resolve("lib") + "/*:"
                        + home.resolve("benchmarks/target/gongkai-benchmarks.jar"),
                PortalServer.class.getName(),
                Integer.toString(port),
                folder.resolve("office").toString()));
        Arrays.stream(sizes).mapToObj(Integer::toString).forEach(command::add);
        return started(command, port, Portal.ITEM); // the last of the sample to be there
    }

    /** nginx with some files; empty where it is not installed. */
    static Optional<Server> nginx(Path folder, Map<String, byte[]> files) throws Exception {
        var program = Path.of("/usr/sbin/nginx");
        if (!Files.isExecutable(program)) {
            return Optional.empty();
        }
        var site = Files.createDirectories(folder.resolve("site"));
        for (var file : files.entrySet()) {
            Files.write(site.resolve(file.getKey()), file.getValue());
        }
        int port = free();
        var settings = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off; worker_processes 2; pid %1$s/nginx.pid; error_log stderr;
                events {}
                http {
                  access_log off; keepalive_requests 1000000; sendfile on; tcp_nopush on; types { text/html html; }
                  client_body_temp_path %1$s/t1; proxy_temp_path %1$s/t2; fastcgi_temp_path %1$s/t3;
                  uwsgi_temp_path %1$s/t4; scgi_temp_path %1$s/t5;
                  server { listen 127.0.0.1:%2$d; root %1$s/site; }
                }
                """.formatted(folder, port));
        var path = "/" + files.keySet().iterator().next();
        return Optional.of(started(List.of(program.toString(), "-c", settings.toString()), port, path));
    }

    private static Server started(List<String> command, int port, String path) throws Exception {
        var process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var server = new Server(process, port);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                server.get(path);
                return server;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(200);
            }
        }
        server.close();
        throw new IOException("a server did not start: " + String.join(" ", command));
    }

    /** The bytes of a page, over a connection of its own. */
    byte[] get(String path) throws IOException {
        try (var reader = new Reader(port)) {
            return reader.get(path);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
