package ibasho.store;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The details of an audit entry as one line of JSON; the same facts are always the same text. */
final class AuditFacts {
    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern FACT = Pattern.compile(TEXT + ":" + TEXT);
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");

    private AuditFacts() {}

    static String json(Map<String, String> details) {
        return new TreeMap<>(details)
                .entrySet().stream()
                        .map(fact -> quoted(fact.getKey()) + ":" + quoted(fact.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    /** What {@link #json} wrote. */
    static Map<String, String> read(String json) {
        var facts = new TreeMap<String, String>();
        var fact = FACT.matcher(json);
        while (fact.find()) {
            facts.put(plain(fact.group(1)), plain(fact.group(2)));
        }
        return facts;
    }

    private static String plain(String quoted) {
        return ESCAPED.matcher(quoted).replaceAll(AuditFacts::unescaped);
    }

    private static String unescaped(MatchResult escape) {
        var code = escape.group(1);
        var text = code == null ? escape.group(2) : Character.toString(Integer.parseInt(code, 16));
        return Matcher.quoteReplacement(text);
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
