package org.gongkai.benchmarks;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A reader who keeps one connection and does as little as possible, so that what is measured is the server. It knows
 * answers of a stated length only.
 */
final class Reader implements AutoCloseable {
    private static final String LENGTH = "content-length:";
    private static final String END = "connection: close";

    /** A connection as long as the server keeps it. */
    private record Connection(Socket socket, InputStream in, OutputStream out) {
        static Connection to(int port) throws IOException {
            var socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            return new Connection(
                    socket, new BufferedInputStream(socket.getInputStream(), 1 << 16), socket.getOutputStream());
        }
    }

    private final int port;
    private Connection connection;

    Reader(int port) throws IOException {
        this.port = port;
        connection = Connection.to(port);
    }

    /** The bytes of a page. */
    byte[] get(String path) throws IOException {
        connection.out.write(
                ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        var status = line();
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(path + " answers " + status);
        }
        int length = -1;
        boolean ends = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
            ends |= line.equalsIgnoreCase(END);
        }
        if (length < 0) {
            throw new IOException(path + " states no length");
        }
        var bytes = connection.in.readNBytes(length);
        if (ends) {
            connection.socket.close();
            connection = Connection.to(port);
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = connection.in.read(); next != '\n'; next = connection.in.read()) {
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        connection.socket.close();
    }
}
