package ibasho.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Refusal;
import ibasho.protocol.ClientFrame;
import ibasho.protocol.CommandRegistry;
import ibasho.protocol.Limits;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SessionRequest;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Every command, whole and in every way broken. */
final class FrameReaderTest {

    /** One spoiled frame and what it must be answered with. */
    record Spoiled(String name, String frame, RefusalCode expected) {
        @Override
        public String toString() {
            return name + " → " + expected;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void readsEveryCommandAsItsRecord(CommandRegistry.Entry command) {
        var reading = FrameReader.read(Samples.bytes(Samples.frame(command)));

        assertThat(reading).isInstanceOf(FrameReading.Good.class);
        assertThat(((FrameReading.Good) reading).frame().m()).isInstanceOf(command.type());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiledFrames")
    void answersEveryMalformationWithItsCode(Spoiled spoiled) {
        var reading = read(spoiled.frame());

        assertThat(reading).isInstanceOf(FrameReading.Refused.class);
        assertThat((FrameReading.Refused) reading)
                .extracting(FrameReading.Refused::n, refused -> refused.why().code())
                .containsExactly(7L, spoiled.expected());
    }

    static Stream<CommandRegistry.Entry> commands() {
        return CommandRegistry.all().stream();
    }

    static Stream<Spoiled> spoiledFrames() {
        return commands().flatMap(command -> spoil(command).stream());
    }

    private static List<Spoiled> spoil(CommandRegistry.Entry command) {
        var all = new ArrayList<Spoiled>();
        all.add(withMessage(command, "extra field", RefusalCode.EXTRA_FIELD, m -> m.put("zzz", 1)));
        all.add(withMessage(command, "no name", RefusalCode.MISSING_FIELD, m -> m.remove("t")));
        all.add(withMessage(command, "null name", RefusalCode.NULL_FIELD, m -> m.putNull("t")));
        all.add(withMessage(command, "number name", RefusalCode.WRONG_TYPE, m -> m.put("t", 1)));
        all.add(
                withMessage(
                        command,
                        "name in capitals",
                        RefusalCode.UNKNOWN_COMMAND,
                        m -> m.put("t", command.name().toUpperCase(Locale.ROOT))));
        all.add(
                inText(
                        command,
                        "name twice",
                        RefusalCode.DUPLICATE_FIELD,
                        "\"t\":",
                        "\"t\":\"x\",\"t\":"));
        all.add(inText(command, "cut off", RefusalCode.MALFORMED_JSON, "}}", "}"));
        all.add(inText(command, "two texts", RefusalCode.MALFORMED_JSON, "}}", "}}{}"));
        all.add(inText(command, "comment", RefusalCode.MALFORMED_JSON, "}}", "/**/}}"));
        all.add(
                inText(
                        command,
                        "too deep",
                        RefusalCode.TOO_DEEP,
                        "\"m\":",
                        "\"deep\":" + "[".repeat(20) + "]".repeat(20) + ",\"m\":"));
        all.add(tooLong(command));
        for (var component : command.type().getRecordComponents()) {
            all.addAll(spoilField(command, component));
        }
        return all;
    }

    private static List<Spoiled> spoilField(
            CommandRegistry.Entry command, RecordComponent component) {
        var name = component.getName();
        var all = new ArrayList<Spoiled>();
        all.add(withMessage(command, "no " + name, RefusalCode.MISSING_FIELD, m -> m.remove(name)));
        if (!Samples.mayBeNull(component)) {
            all.add(
                    withMessage(
                            command, "null " + name, RefusalCode.NULL_FIELD, m -> m.putNull(name)));
        }
        for (var wrong : List.of("1.5", "\"7\"", "7", "true", "{}", "[]", "[[]]")) {
            if (!fits(wrong, component.getType())) {
                all.add(
                        withMessage(
                                command,
                                name + " as " + wrong,
                                expectedFor(wrong, component.getType()),
                                m -> m.putRawValue(name, new RawValue(wrong))));
            }
        }
        return all;
    }

    private static RefusalCode expectedFor(String json, Class<?> type) {
        if (isPlainRecord(type) && json.equals("{}")) {
            return RefusalCode.MISSING_FIELD;
        }
        return isWrittenAsText(type) && json.equals("\"7\"")
                ? RefusalCode.BAD_VALUE
                : RefusalCode.WRONG_TYPE;
    }

    private static boolean isWrittenAsText(Class<?> type) {
        return type.isEnum() || type == LocalDate.class || type == Instant.class;
    }

    private static boolean isPlainRecord(Class<?> type) {
        return type.isRecord() && !Samples.isId(type);
    }

    private static boolean fits(String json, Class<?> type) {
        if (type == boolean.class) {
            return json.equals("true");
        }
        if (type == int.class || type == long.class || type == Long.class) {
            return json.equals("7");
        }
        if (Collection.class.isAssignableFrom(type)) {
            return json.equals("[]");
        }
        return json.equals("\"7\"") && isText(type);
    }

    private static boolean isText(Class<?> type) {
        return type == String.class || (type.isRecord() && Samples.isId(type));
    }

    private static Spoiled withMessage(
            CommandRegistry.Entry command,
            String how,
            RefusalCode expected,
            Consumer<ObjectNode> change) {
        var frame = Samples.frame(command);
        change.accept((ObjectNode) frame.get("m"));
        return new Spoiled(command.name() + ": " + how, text(frame), expected);
    }

    private static Spoiled inText(
            CommandRegistry.Entry command, String how, RefusalCode code, String from, String to) {
        var text = text(Samples.frame(command));
        var at = from.startsWith("}") ? text.lastIndexOf(from) : text.indexOf(from);
        var spoiled = text.substring(0, at) + to + text.substring(at + from.length());
        return new Spoiled(command.name() + ": " + how, spoiled, code);
    }

    private static String text(ObjectNode frame) {
        return new String(Samples.bytes(frame), StandardCharsets.UTF_8);
    }

    private static Spoiled tooLong(CommandRegistry.Entry command) {
        var spaces = " ".repeat(command.rule().maxBytes());
        return inText(command, "too long", RefusalCode.TOO_LONG, "\"m\":", spaces + "\"m\":");
    }

    @Test
    void namesTheLimitOfTheCommandThatWasTooLong() {
        var frame = "{\"n\":7," + " ".repeat(2_000) + "\"m\":{\"t\":\"session.ping\"}}";

        assertThat(read(frame))
                .isEqualTo(refused(Refusal.of(RefusalCode.TOO_LONG, "maxBytes", 1_024)));
    }

    @Test
    void findsTheNumberBehindTheWish() {
        assertThat(read("{\"m\":{\"t\":\"session.ping\"},\"n\":7}"))
                .isEqualTo(new FrameReading.Good(new ClientFrame(7, new SessionRequest.Ping())));
    }

    @ParameterizedTest
    @CsvSource({"1", "999999999999999", "9007199254740991"})
    void takesEveryNumberUpToTheLargestThatBrowsersCount(long n) {
        assertThat(read("{\"n\":" + n + ",\"m\":{\"t\":\"session.ping\"}}"))
                .isEqualTo(new FrameReading.Good(new ClientFrame(n, new SessionRequest.Ping())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{}",
                "[]",
                "null",
                "7",
                "nonsense",
                "{\"n\":0,\"m\":{\"t\":\"session.ping\"}}",
                "{\"n\":-1,\"m\":{\"t\":\"session.ping\"}}",
                "{\"n\":1.0,\"m\":{\"t\":\"session.ping\"}}",
                "{\"n\":1e3,\"m\":{\"t\":\"session.ping\"}}",
                "{\"n\":\"7\",\"m\":{\"t\":\"session.ping\"}}",
                "{\"n\":null,\"m\":{\"t\":\"session.ping\"}}",
                "{\"n\":9007199254740992,\"m\":{\"t\":\"session.ping\"}}",
                "{\"n\":99999999999999999999,\"m\":{\"t\":\"session.ping\"}}",
                "{\"m\":{\"t\":\"session.ping\",\"n\":7}}",
                "[{\"n\":7}]"
            })
    void cannotAnswerAFrameWithoutANumber(String frame) {
        assertThat(read(frame)).isEqualTo(FrameReading.Broken.BROKEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"n\":7}|MISSING_FIELD",
                "{\"n\":7,\"m\":null}|NULL_FIELD",
                "{\"n\":7,\"m\":[]}|WRONG_TYPE",
                "{\"n\":7,\"m\":\"session.ping\"}|WRONG_TYPE",
                "{\"n\":7,\"m\":{\"t\":\"session.ping\"},\"k\":1}|EXTRA_FIELD",
                "{\"n\":7,\"n\":8,\"m\":{\"t\":\"session.ping\"}}|DUPLICATE_FIELD",
                "{\"n\":7,\"m\":{\"t\":\"\"}}|UNKNOWN_COMMAND",
                "{\"n\":7,\"m\":{\"t\":\"avatar.goTo\",\"x\":2147483648,\"y\":1}}|BAD_VALUE",
                "{\"n\":7,\"m\":{\"t\":\"avatar.goTo\",\"x\":1e2,\"y\":1}}|WRONG_TYPE",
                "{\"n\":7,\"m\":{\"t\":\"avatar.goTo\",\"x\":01,\"y\":1}}|MALFORMED_JSON",
                "{\"n\":7,\"m\":{\"t\":\"avatar.goTo\",\"x\":NaN,\"y\":1}}|MALFORMED_JSON",
                "{\"n\":7,\"m\":{\"t\":\"chat.remove\",\"line\":1234567890123456}}|BAD_VALUE",
                "{\"n\":7,\"m\":{\"t\":\"chat.remove\",\"line\":99999999999999999999}}|BAD_VALUE",
                "{\"n\":7,\"m\":{\"t\":\"avatar.step\",\"facing\":\"up\"}}|BAD_VALUE",
                "{\"n\":7,\"m\":{\"t\":\"avatar.step\",\"facing\":\"\"}}|BAD_VALUE",
                "{\"n\":7,\"m\":{\"t\":\"seat.take\",\"seat\":\"\\ud83d\"}}|BAD_VALUE",
                "{\"n\":7,\"m\":{\"t\":\"seat.take\",\"seat\":\"\\udc30\\ud83d\"}}|BAD_VALUE",
                "{\"n\":7,\"m\":{\"t\":\"people.proposeRoles\",\"person\":\"p\",\"roles\":[null]}}|NULL_FIELD",
                "{\"n\":7,\"m\":{\"t\":\"people.proposeRoles\",\"person\":\"p\",\"roles\":[1]}}|WRONG_TYPE",
            })
    void namesWhatIsWrong(String frame, RefusalCode code) {
        assertThat(read(frame)).isEqualTo(refused(Refusal.of(code)));
    }

    @Test
    void refusesANameThatNeverEnds() {
        var frame = "{\"n\":7,\"m\":{\"t\":\"chat.remove\",\"" + "x".repeat(500) + "\":1}}";

        assertThat(read(frame)).isEqualTo(refused(Refusal.of(RefusalCode.EXTRA_FIELD)));
    }

    @Test
    void survivesAFrameThatIsNothingButBrackets() {
        var frame = "{\"n\":7,\"m\":" + "[".repeat(Limits.MAX_FRAME_BYTES - 20);

        assertThat(read(frame)).isEqualTo(refused(Refusal.of(RefusalCode.TOO_DEEP)));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        var frame = "{\"n\":7,\"m\":{\"t\":\"ち\"}}".getBytes(StandardCharsets.UTF_8);
        frame[frame.length - 5] = (byte) 0xFF;

        assertThat(FrameReader.read(frame))
                .isEqualTo(refused(Refusal.of(RefusalCode.MALFORMED_JSON)));
    }

    private static FrameReading read(String frame) {
        return FrameReader.read(frame.getBytes(StandardCharsets.UTF_8));
    }

    private static FrameReading refused(Refusal why) {
        return new FrameReading.Refused(7, why);
    }
}
