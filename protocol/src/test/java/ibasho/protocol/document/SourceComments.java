package ibasho.protocol.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** First paragraphs of Javadoc, read from the sources: comments do not reach the class files. */
final class SourceComments {
    private static final Pattern LINK = Pattern.compile("\\{@link\\s+(?:[\\w.]*[.#])?(\\w+)}");
    private static final Pattern CODE = Pattern.compile("\\{@code\\s+([^}]+)}");

    private final String source;

    private SourceComments(String source) {
        this.source = source;
    }

    /** Comments of the file that holds this type. */
    static SourceComments of(Class<?> type) {
        var file =
                Path.of(System.getProperty("basedir", ""), "src/main/java")
                        .resolve(type.getNestHost().getName().replace('.', '/') + ".java");
        try {
            return new SourceComments(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first paragraph of the comment that stands right before {@code code}. */
    String before(String code) {
        var at = source.indexOf(code);
        var open = source.lastIndexOf("/**", at);
        var close = source.indexOf("*/", open);
        if (at < 0 || open < 0 || !source.substring(close + 2, at).isBlank()) {
            throw new IllegalStateException(
                    code + " (expected: a Javadoc comment right before it)");
        }
        return firstParagraph(source.substring(open + 3, close));
    }

    private static String firstParagraph(String comment) {
        var text =
                comment.lines()
                        .map(line -> line.strip().replaceFirst("^\\*\\s?", "").strip())
                        .takeWhile(line -> !line.startsWith("@param") && !line.startsWith("<p>"))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(" "));
        return CODE.matcher(LINK.matcher(text).replaceAll("$1")).replaceAll("`$1`");
    }
}
