package ibasho.protocol.document;

import static java.util.stream.Collectors.joining;

import ibasho.protocol.CloseCode;
import ibasho.protocol.CommandRegistry;
import ibasho.protocol.RateClass;
import java.util.Arrays;

/** The tables a person reads: wishes with their rules, and why sockets close. */
final class MarkdownTables {
    private static final String ORIGIN =
            """
            <!-- Written from the records of the protocol module; mvn -pl protocol test -Dibasho.write=true -->
            """;

    private MarkdownTables() {}

    static String closeCodes() {
        var why = SourceComments.of(CloseCode.class);
        var rows =
                Arrays.stream(CloseCode.values())
                        .map(code -> closeCode(code, why.before("%s(".formatted(code))))
                        .collect(joining("\n"));
        return ORIGIN
                + """

                # Close codes

                A rule that says no is answered and the socket lives. These are the other cases: the socket
                closes, with one of these codes (RFC 6455 §7.4). "Come back" tells whether a client
                reconnects by itself.

                | code | name | why | come back |
                |---|---|---|---|
                %s
                """
                        .formatted(rows);
    }

    private static String closeCode(CloseCode code, String why) {
        return "| %d | `%s` | %s | %s |"
                .formatted(code.number(), code, why, code.comeBack() ? "yes" : "no");
    }

    static String commands() {
        var rows =
                CommandRegistry.all().stream().map(MarkdownTables::command).collect(joining("\n"));
        var rates =
                Arrays.stream(RateClass.values()).map(MarkdownTables::rate).collect(joining("\n"));
        return ORIGIN
                + """

                # Wishes

                Every frame of a browser is `{"n": …, "m": {"t": "<name>", …}}`; each is answered exactly once,
                with `done` or `refused` of the same `n`, or the socket closes (close-codes.md). "May" is a row of
                `privilege-matrix.csv`; `*` is everybody signed in. "While arriving": allowed before the
                welcome is finished.

                | name | what | may | rate | most bytes | while arriving |
                |---|---|---|---|---|---|
                %s

                | rate class | at once | refills in |
                |---|---|---|
                %s
                """
                        .formatted(rows, rates);
    }

    private static String command(CommandRegistry.Entry entry) {
        var rule = entry.rule();
        return "| `%s` | %s | %s | %s | %d | %s |"
                .formatted(
                        entry.name(),
                        summary(entry.type(), entry.name()),
                        rule.capability(),
                        rule.rate(),
                        rule.maxBytes(),
                        rule.whileArriving() ? "yes" : "");
    }

    private static String rate(RateClass rate) {
        return "| %s | %d | %d s |".formatted(rate, rate.burst(), rate.refill().toSeconds());
    }

    /** What the record's comment says of a message. */
    static String summary(Class<?> type, String name) {
        return SourceComments.of(type).before("@JsonTypeName(\"%s\")".formatted(name));
    }
}
