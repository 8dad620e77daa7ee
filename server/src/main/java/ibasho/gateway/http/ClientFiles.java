package ibasho.gateway.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Loads the built client from the class path ({@code web/}) into memory, once, at start. */
final class ClientFiles {
    private static final String INDEX = "/web/index.html";
    private static final String HASHED_FOLDER = "/assets/";
    private static final int TAG_BYTES = 12;

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("svg", "image/svg+xml; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("md", "text/markdown; charset=utf-8"),
                    Map.entry("txt", "text/plain; charset=utf-8"),
                    Map.entry("png", "image/png"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("woff2", "font/woff2"));

    private ClientFiles() {}

    /** Every file by its path, such as {@code /index.html}; empty in a build without client. */
    static Map<String, Asset> load() {
        var index = ClientFiles.class.getResource(INDEX);
        return index == null ? Map.of() : assets(read(index));
    }

    /** The files as they will be served, from their raw bytes by path. */
    static Map<String, Asset> assets(Map<String, byte[]> files) {
        var assets = new HashMap<String, Asset>();
        files.forEach((path, bytes) -> {
            if (!isCompressedCopy(path, files)) {
                assets.put(path, asset(path, bytes, files));
            }
        });
        return Map.copyOf(assets);
    }

    private static Map<String, byte[]> read(URL index) {
        try {
            var uri = index.toURI();
            if (!uri.getScheme().equals("jar")) {
                return readFolder(Path.of(uri).getParent());
            }
            var jar = URI.create(uri.toString().substring(0, uri.toString().indexOf('!')));
            try (var files = FileSystems.newFileSystem(jar, Map.of())) {
                return readFolder(files.getPath("/web"));
            }
        } catch (URISyntaxException | IOException broken) {
            throw new IllegalStateException("client files: unreadable (expected: web/)", broken);
        }
    }

    private static Map<String, byte[]> readFolder(@Nullable Path folder) throws IOException {
        var bytes = new HashMap<String, byte[]>();
        if (folder != null) {
            try (var all = Files.walk(folder)) {
                for (var file : all.filter(file -> isServed(folder, file)).toList()) {
                    bytes.put("/" + folder.relativize(file), Files.readAllBytes(file));
                }
            }
        }
        return bytes;
    }

    /** Files only, and not what the build tool keeps for itself. */
    private static boolean isServed(Path folder, Path file) {
        return Files.isRegularFile(file) && !folder.relativize(file).startsWith(".vite");
    }

    private static boolean isCompressedCopy(String path, Map<String, byte[]> files) {
        return (path.endsWith(".br") || path.endsWith(".gz"))
                && files.containsKey(path.substring(0, path.length() - 3));
    }

    private static Asset asset(String path, byte[] bytes, Map<String, byte[]> files) {
        var type = TYPES.getOrDefault(extension(path), "application/octet-stream");
        var tag = tag(bytes);
        var plain = new Asset.Form(null, '"' + tag + '"', new Bytes(bytes));
        if (type.startsWith("text/html")) {
            // a page is about 2 KB; never packed, nothing about it can be told from its length
            // (BREACH)
            return new Asset(type, false, plain, null, null);
        }
        var brotli = files.get(path + ".br");
        var gzip = files.containsKey(path + ".gz") ? files.get(path + ".gz") : gzip(type, bytes);
        return new Asset(
                type,
                path.startsWith(HASHED_FOLDER),
                plain,
                form("br", tag, brotli),
                form("gzip", tag, gzip));
    }

    private static Asset.@Nullable Form form(String encoding, String tag, byte @Nullable [] bytes) {
        return bytes == null
                ? null
                : new Asset.Form(encoding, '"' + tag + '-' + encoding + '"', new Bytes(bytes));
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static byte @Nullable [] gzip(String type, byte[] bytes) {
        if (!type.contains("charset") && !type.contains("json")) {
            return null;
        }
        var zipped = new ByteArrayOutputStream(bytes.length);
        try (var zip = new GZIPOutputStream(zipped)) {
            zip.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return zipped.size() < bytes.length ? zipped.toByteArray() : null;
    }

    private static String tag(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
