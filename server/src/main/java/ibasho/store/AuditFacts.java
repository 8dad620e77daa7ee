package ibasho.store;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The details of an audit entry as one line of JSON; the same facts are always the same text. */
final class AuditFacts {
    private AuditFacts() {}

    static String json(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(fact -> quoted(fact.getKey()) + ":" + quoted(fact.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return text.chars()
                .mapToObj(AuditFacts::escaped)
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int c) {
        if (c == '"' || c == '\\') {
            return "\\" + (char) c;
        }
        return c < ' ' ? "\\u%04x".formatted(c) : Character.toString(c);
    }
}
