package ibasho.wire;

import ibasho.protocol.Limits;
import ibasho.protocol.RefusalCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * One cheap pass over a text before anything is built from it: finds the number and the name of the
 * wish wherever they stand, and the first thing wrong with the JSON itself. For one thread, used
 * once.
 */
final class JsonScan {
    private static final long LARGEST_N = (1L << 53) - 1;
    private static final int LARGEST_N_DIGITS = 16;
    private static final int MAX_NAME_CHARS = 100;

    /** Deeper than allowed, so that a number behind a deep value is still found. */
    private static final int SCANNED_DEPTH = 200;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(SCANNED_DEPTH)
                                    .maxNumberLength(Limits.MAX_FRAME_BYTES)
                                    .maxNameLength(Limits.MAX_FRAME_BYTES)
                                    .build())
                    .build();

    private final Deque<Set<String>> names = new ArrayDeque<>();
    private int depth;
    private boolean inMessage;
    private boolean rootSeen;
    private long n;
    private @Nullable String command;
    private @Nullable RefusalCode problem;

    private JsonScan() {}

    /** Scans a whole text; never throws for bad input. */
    static JsonScan of(byte[] utf8) {
        var scan = new JsonScan();
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), utf8)) {
            scan.seeAll(parser);
        } catch (StreamConstraintsException _) {
            scan.complain(RefusalCode.TOO_DEEP);
        } catch (JacksonException _) {
            scan.complain(RefusalCode.MALFORMED_JSON);
        }
        return scan;
    }

    /** The number of the wish, or 0 if none could be read. */
    long n() {
        return n;
    }

    /** The name of the wish, or {@code null} if none could be read. */
    @Nullable String command() {
        return command;
    }

    /** The first thing wrong with the JSON itself, or {@code null}. */
    @Nullable RefusalCode problem() {
        return problem;
    }

    private void complain(RefusalCode code) {
        if (problem == null) {
            problem = code;
        }
    }

    private void seeAll(JsonParser parser) {
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            see(parser, token);
        }
        if (!rootSeen) {
            complain(RefusalCode.MALFORMED_JSON);
        }
    }

    private void see(JsonParser parser, JsonToken token) {
        switch (token) {
            case START_OBJECT, START_ARRAY -> open(parser);
            case END_OBJECT, END_ARRAY -> close();
            case PROPERTY_NAME -> seeName(parser.currentName());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> seeNumber(parser, token);
            case VALUE_STRING -> seeText(parser);
            default -> seeRoot();
        }
    }

    private void open(JsonParser parser) {
        seeRoot();
        if (depth == 1 && "m".equals(parser.currentName())) {
            inMessage = true;
        }
        depth++;
        names.push(new HashSet<>());
        if (depth > Limits.MAX_JSON_DEPTH) {
            complain(RefusalCode.TOO_DEEP);
        }
    }

    private void close() {
        depth--;
        names.pop();
        if (depth == 1) {
            inMessage = false;
        }
    }

    private void seeRoot() {
        if (depth == 0) {
            if (rootSeen) {
                complain(RefusalCode.MALFORMED_JSON);
            }
            rootSeen = true;
        }
    }

    private void seeName(String name) {
        if (name.length() > MAX_NAME_CHARS) {
            complain(RefusalCode.EXTRA_FIELD);
        }
        if (!names.element().add(name)) {
            complain(RefusalCode.DUPLICATE_FIELD);
        }
    }

    private void seeNumber(JsonParser parser, JsonToken token) {
        seeRoot();
        if (isN(parser, token)) {
            var value = parser.getLongValue();
            n = value >= 1 && value <= LARGEST_N ? value : 0;
        } else if (digits(parser) > Limits.MAX_NUMBER_DIGITS) {
            complain(RefusalCode.BAD_VALUE);
        }
    }

    private boolean isN(JsonParser parser, JsonToken token) {
        return n == 0
                && depth == 1
                && token == JsonToken.VALUE_NUMBER_INT
                && "n".equals(parser.currentName())
                && digits(parser) <= LARGEST_N_DIGITS;
    }

    private static int digits(JsonParser parser) {
        var digits = 0;
        for (var i = 0; i < parser.getStringLength(); i++) {
            if (Character.isDigit(parser.getStringCharacters()[parser.getStringOffset() + i])) {
                digits++;
            }
        }
        return digits;
    }

    private void seeText(JsonParser parser) {
        seeRoot();
        var text = parser.getString();
        if (hasHalfCharacter(text)) {
            complain(RefusalCode.BAD_VALUE);
        }
        if (command == null && inMessage && depth == 2 && "t".equals(parser.currentName())) {
            command = text;
        }
    }

    /** A surrogate without its other half cannot be written again as UTF-8. */
    private static boolean hasHalfCharacter(String text) {
        return text.codePoints()
                .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
