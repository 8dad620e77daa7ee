package ibasho.opening.calendar;

import static ibasho.opening.calendar.Sketch.book;
import static ibasho.opening.calendar.Sketch.planned;
import static ibasho.opening.calendar.Sketch.rule;
import static ibasho.opening.calendar.Sketch.single;
import static ibasho.opening.calendar.Sketch.tokyo;
import static ibasho.opening.calendar.Sketch.weekly;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.OpeningCause;
import ibasho.protocol.Weekday;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;

final class FeedTest {
    private static final Instant NOW = tokyo("2026-11-20T12:00");

    @Test
    void isReadBackWithTheSameTimesAndItsOwnTimeZone() throws Exception {
        var feed =
                parsed(
                        Feed.of(
                                "ひろば",
                                List.of(single("a", "2026-11-24T09:00", "2026-11-24T17:00")),
                                NOW));

        assertThat(feed.<VTimeZone>getComponents("VTIMEZONE"))
                .extracting(zone -> text(zone, "TZID"))
                .containsExactly("Asia/Tokyo");
        var event = feed.<VEvent>getComponents("VEVENT").getFirst();
        assertThat(requireNonNull(event.<ZonedDateTime>getDateTimeStart()).getDate().toInstant())
                .isEqualTo(tokyo("2026-11-24T09:00"));
        assertThat(requireNonNull(event.<ZonedDateTime>getDateTimeEnd()).getDate().toInstant())
                .isEqualTo(tokyo("2026-11-24T17:00"));
        assertThat(text(event, "SUMMARY")).isEqualTo("臨時");
        assertThat(text(event, "UID")).isEqualTo("a@ibasho");
        assertThat(text(event, "STATUS")).isEqualTo("CONFIRMED");
    }

    @Test
    void aCancelledDateStaysAsCancelledAndAnUndecidedOneIsNotInIt() throws Exception {
        var held = single("a", "2026-11-24T09:00", "2026-11-24T17:00");
        var cancelled = held.cancelled(OpeningCause.HAND, "内部の事情", "お休みします", true);
        var asking =
                book(
                        List.of(
                                rule(
                                        "r",
                                        weekly(Weekday.MONDAY),
                                        Sketch.DAY,
                                        "2026-11-24",
                                        null,
                                        true)),
                        List.of());

        var feed = parsed(Feed.of("ひろば", List.of(cancelled), NOW));
        var empty = parsed(Feed.of("ひろば", planned(asking, "2026-11-20T12:00").openings(), NOW));

        var event = feed.<VEvent>getComponents("VEVENT").getFirst();
        assertThat(text(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(text(event, "SEQUENCE")).isEqualTo("2");
        assertThat(text(event, "DESCRIPTION")).isEqualTo("お休みします");
        assertThat(feed.toString()).doesNotContain("内部の事情");
        assertThat(empty.getComponents("VEVENT")).isEmpty();
    }

    @Test
    void namesWithSeparatorsAndLongNamesSurvive() throws Exception {
        var name = "夜の会、はじめての人; 声なし\\文字だけ,".repeat(4);
        var row = single("a", "2026-11-24T09:00", "2026-11-24T17:00");
        var named =
                new Opening(
                        row.id(),
                        row.kind(),
                        null,
                        name,
                        row.plannedDate(),
                        row.date(),
                        row.from(),
                        row.to(),
                        row.status(),
                        row.cause(),
                        "",
                        "",
                        true,
                        1);

        var file = Feed.of("ひろば", List.of(named), NOW);

        assertThat(text(parsed(file).<VEvent>getComponents("VEVENT").getFirst(), "SUMMARY"))
                .isEqualTo(name);
        assertThat(new String(file, StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.length() <= 75);
    }

    @Test
    void theZoneOfTheMachineHasNoSay() {
        var rows = List.of(single("a", "2026-11-24T00:30", "2026-11-24T09:00"));
        var home = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            var here = Feed.of("ひろば", rows, NOW);
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            var abroad = Feed.of("ひろば", rows, NOW);

            assertThat(new String(abroad, StandardCharsets.UTF_8))
                    .isEqualTo(new String(here, StandardCharsets.UTF_8))
                    .contains("DTSTART;TZID=Asia/Tokyo:20261124T003000");
        } finally {
            TimeZone.setDefault(home);
        }
    }

    private static String text(Component component, String property) {
        return component.getRequiredProperty(property).getValue();
    }

    private static net.fortuna.ical4j.model.Calendar parsed(byte[] file) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(file));
    }
}
