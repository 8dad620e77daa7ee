package ibasho.protocol.document;

import static java.util.stream.Collectors.joining;

import ibasho.protocol.AvatarStyles;
import ibasho.protocol.CloseCode;
import ibasho.protocol.CommandRegistry;
import ibasho.protocol.RateClass;
import ibasho.protocol.RefusalCode;
import java.util.Arrays;

/** The tables of the protocol as TypeScript constants, so that no number is typed twice. */
final class TypeScriptTables {
    private TypeScriptTables() {}

    static String text() {
        return String.join(
                "\n", limits(), avatarStyles(), refusalCodes(), closeCodes(), rates(), commands());
    }

    private static String limits() {
        return table(
                "Every bound of one person or device; the unit ends each name.",
                "LIMITS",
                LimitTable.rows().stream()
                        .map(row -> "  %s: %d,".formatted(row.name(), row.value()))
                        .collect(joining("\n")),
                "");
    }

    private static String avatarStyles() {
        var styles = AvatarStyles.ALL.stream().map("\"%s\""::formatted).collect(joining(", "));
        return """
        /** The CC0 sets that avatars come from, in the order in which they are offered. */
        export const AVATAR_STYLES = [%s] as const;

        /** What an avatar's seed may look like. */
        export const AVATAR_SEED = /^%s$/;
        """
                .formatted(styles, AvatarStyles.SEED.pattern());
    }

    private static String refusalCodes() {
        return """
        /** Every reason for a polite no. */
        export const REFUSAL_CODES: readonly RefusalCode[] = [
        %s
        ];
        """
                .formatted(
                        Arrays.stream(RefusalCode.values())
                                .map("  \"%s\","::formatted)
                                .collect(joining("\n")));
    }

    private static String closeCodes() {
        return table(
                "Why a socket closes, and whether to come back by oneself.",
                "CLOSE_CODES",
                Arrays.stream(CloseCode.values())
                        .map(TypeScriptTables::closeCode)
                        .collect(joining("\n")),
                "");
    }

    private static String closeCode(CloseCode code) {
        return "  %s: { number: %d, comeBack: %b },"
                .formatted(code, code.number(), code.comeBack());
    }

    private static String rates() {
        return table(
                "How often one person may ask for things of one kind.",
                "RATE_CLASSES",
                Arrays.stream(RateClass.values())
                        .map(TypeScriptTables::rate)
                        .collect(joining("\n")),
                "");
    }

    private static String rate(RateClass rate) {
        return "  %s: { burst: %d, refillMillis: %d },"
                .formatted(rate, rate.burst(), rate.refill().toMillis());
    }

    private static String commands() {
        return table(
                "The rule that stands with each wish.",
                "COMMANDS",
                CommandRegistry.all().stream()
                        .map(TypeScriptTables::command)
                        .collect(joining("\n")),
                " satisfies Record<ClientMessageUnion[\"t\"], object>");
    }

    private static String command(CommandRegistry.Entry entry) {
        var rule = entry.rule();
        return "  \"%s\": { capability: \"%s\", rate: \"%s\", maxBytes: %d, whileArriving: %b },"
                .formatted(
                        entry.name(),
                        rule.capability(),
                        rule.rate(),
                        rule.maxBytes(),
                        rule.whileArriving());
    }

    private static String table(String why, String name, String rows, String check) {
        return """
        /** %s */
        export const %s = {
        %s
        } as const%s;
        """
                .formatted(why, name, rows, check);
    }
}
