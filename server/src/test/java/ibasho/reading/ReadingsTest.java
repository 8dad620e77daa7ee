package ibasho.reading;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.protocol.Limits;
import ibasho.protocol.Reading;
import ibasho.protocol.RefusalCode;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadingsTest {
    private final Readings readings = new Readings();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "部屋にいます, 部屋=へや",
        "食べる, 食=た",
        "取り扱い, 取=と 扱=あつか",
        "お茶を飲む, 茶=ちゃ 飲=の",
        "ひらがなだけ, ''",
        "カタカナ ABC 123, ''",
        "人々, 人々=ひとびと",
    })
    void readsKanjiAndNothingElse(String text, String expected) {
        assertThat(shown(text, of(text))).isEqualTo(expected);
    }

    @Test
    void answersEachTextInTheOrderAsked() {
        var answer = done(List.of("水", "", "火"));

        assertThat(answer).hasSize(3);
        assertThat(answer.get(1)).isEmpty();
        assertThat(answer.get(2)).containsExactly(new Reading(0, 1, "ひ"));
    }

    @Test
    void aWordNobodyKnowsHasNoReading() {
        assertThat(of("龘靐齉")).isEmpty();
    }

    @Test
    void anEmojiBeforeAWordDoesNotMoveItsReading() {
        assertThat(of("🐱部屋")).containsExactly(new Reading(2, 4, "へや"));
    }

    @Test
    void refusesMoreTextsThanOneScreenShows() {
        var asked = readings.of(Collections.nCopies(Limits.MAX_READ_TEXTS + 1, "水"));

        assertThat(asked.toCompletableFuture().join())
                .isEqualTo(Outcome.refused(RefusalCode.BAD_VALUE));
    }

    @Test
    void refusesATextLongerThanALine() {
        var asked = readings.of(List.of("水".repeat(Limits.MAX_LINE_UNITS + 1)));

        assertThat(asked.toCompletableFuture().join())
                .isEqualTo(Outcome.refused(RefusalCode.BAD_VALUE));
    }

    @Property(tries = 200)
    void whateverIsWrittenTheReadingsStandInsideItAndInOrder(
            @ForAll @StringLength(max = 80) String text) {
        var at = 0;
        for (var reading : of(text)) {
            assertThat(reading.from()).isGreaterThanOrEqualTo(at);
            assertThat(reading.to()).isGreaterThan(reading.from());
            at = reading.to();
        }
        assertThat(at).isLessThanOrEqualTo(text.length());
    }

    private List<Reading> of(String text) {
        return done(List.of(text)).getFirst();
    }

    private List<List<Reading>> done(List<String> texts) {
        var outcome = readings.of(texts).toCompletableFuture().join();
        return ((Outcome.Done<List<List<Reading>>>) outcome).value();
    }

    private static String shown(String text, List<Reading> found) {
        return String.join(
                " ",
                found.stream()
                        .map(one -> text.substring(one.from(), one.to()) + "=" + one.kana())
                        .toList());
    }
}
