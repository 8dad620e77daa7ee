package ibasho.care.incident;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.care.incident.Incidents.Hand;
import ibasho.care.incident.Incidents.Page;
import ibasho.kernel.Outcome;
import ibasho.participant.TestClock;
import ibasho.participant.Town;
import ibasho.protocol.IncidentDraft;
import ibasho.protocol.IncidentEntryKind;
import ibasho.protocol.IncidentId;
import ibasho.protocol.IncidentKind;
import ibasho.protocol.IncidentOrigin;
import ibasho.protocol.IncidentSeverity;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.ReportClock;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The register, from the first line to what is taken from it. Now is 2026-10-20 9:00 in Japan. */
@OnBothEngines
final class IncidentsTest {
    private static final Set<LocalDate> NO_HOLIDAYS = Set.of();
    private static final IncidentSeverity GRAVE = IncidentSeverity.GRAVE;
    private static final Instant NOW = Instant.parse("2026-10-20T00:00:00Z");

    private final DatabaseFixture fixture;
    private TestClock clock = new TestClock();
    private SpaceId space = new SpaceId("none");
    private Incidents incidents;
    private int key;

    IncidentsTest(DatabaseFixture fixture) {
        this.fixture = fixture;
        this.incidents = register();
    }

    @BeforeEach
    void moveToAFreshSpace() {
        space = fixture.space();
        clock = new TestClock();
        incidents = register();
    }

    @Test
    void anIncidentBeginsWithItsFirstEntryAndItsClock() {
        var page = begin(draft(IncidentKind.HARM, false, false));

        assertThat(page.incident().clocks())
                .containsExactly(
                        new Incident.Clock(
                                ReportClock.PREFECTURE,
                                NOW.plus(Duration.ofHours(1)),
                                null,
                                null,
                                0));
        assertThat(page.timeline())
                .containsExactly(
                        new Entry(
                                NOW.minusSeconds(60),
                                NOW,
                                new ParticipantId("m"),
                                IncidentEntryKind.BEGUN,
                                "言い合いになった"));
        assertThat(page).isEqualTo(read(page.incident().id()));
        assertThat(acts()).containsExactly("incident.begin");
    }

    @Test
    void theSameKeyBeginsOneIncident() {
        var hand = hand();
        var first = Town.done(begin(hand, draft(IncidentKind.HARM, false, false), null));
        var again = Town.done(begin(hand, draft(IncidentKind.LIFE, false, false), null));

        assertThat(again.changed()).isFalse();
        assertThat(again.page()).isEqualTo(first.page());
        assertThat(Town.join(incidents.newest(space))).hasSize(1);
    }

    @Test
    void whatItBeganFromStays() {
        var card = new IncidentOrigin(IncidentOrigin.Kind.CARD, "card-1");

        var page = Town.done(begin(hand(), draft(IncidentKind.OUTSIDE, false, false), card)).page();

        assertThat(read(page.incident().id()).incident().origin()).isEqualTo(card);
    }

    @Test
    void whatIsYetToComeCannotHaveHappened() {
        var ahead = NOW.plus(Duration.ofHours(1));
        var future =
                new IncidentDraft(false, IncidentKind.LIFE, GRAVE, false, "件", "文", NOW, ahead);
        var before =
                new IncidentDraft(
                        false, IncidentKind.LIFE, GRAVE, false, "件", "文", NOW, NOW.minusSeconds(1));

        assertThat(Town.refused(begin(hand(), future, null))).isEqualTo(RefusalCode.BAD_VALUE);
        assertThat(Town.refused(begin(hand(), before, null))).isEqualTo(RefusalCode.BAD_VALUE);
        assertThat(Town.join(incidents.newest(space))).isEmpty();
    }

    @Test
    void aLeakThatIsFoundLaterStartsItsClocksFromTheDayOfKnowing() {
        var id = begin(draft(IncidentKind.SYSTEM, false, false)).incident().id();
        clock.forward(Duration.ofDays(2));

        var sort = Incident.Sort.of(IncidentKind.SYSTEM, GRAVE, true);
        var page = Town.done(incidents.change(hand(), id, sort, "宛先を間違えていた", NO_HOLIDAYS)).page();

        assertThat(page.incident().clocks())
                .extracting(Incident.Clock::clock)
                .containsExactly(ReportClock.values());
        assertThat(page.incident().clocks().get(1).dueAt())
                .isEqualTo(Instant.parse("2026-10-24T14:59:00Z"));
        assertThat(page.timeline().getLast().kind()).isEqualTo(IncidentEntryKind.CHANGED);
    }

    @Test
    void aReportIsMarkedAndTheMarkCanBeTakenBack() {
        var id = begin(draft(IncidentKind.HARM, false, false)).incident().id();

        var done = mark(id, true);
        assertThat(done.incident().clocks().getFirst().doneBy()).isEqualTo(new ParticipantId("m"));
        assertThat(Town.refused(marking(id, true))).isEqualTo(RefusalCode.ALREADY_DONE);
        var back = mark(id, false);

        assertThat(back.incident().clocks().getFirst().doneAt()).isNull();
        assertThat(back.timeline())
                .extracting(Entry::kind)
                .containsExactly(
                        IncidentEntryKind.BEGUN,
                        IncidentEntryKind.REPORTED,
                        IncidentEntryKind.NOT_REPORTED);
    }

    @Test
    void itIsNotSettledWhileAReportIsDue() {
        var id = begin(draft(IncidentKind.HARM, false, false)).incident().id();

        assertThat(Town.refused(incidents.close(hand(), id, "二人でいる")))
                .isEqualTo(RefusalCode.REPORT_FIRST);
        mark(id, true);
        var closed = Town.done(incidents.close(hand(), id, "二人でいる")).page();
        var open = Town.done(incidents.reopen(hand(), id, "続きがあった")).page();

        assertThat(closed.incident().closing())
                .isEqualTo(new Incident.Closing("二人でいる", new ParticipantId("m"), NOW));
        assertThat(open.incident().isOpen()).isTrue();
    }

    @Test
    void aDrillIsNeverCounted() {
        begin(draft(IncidentKind.HARM, false, false));
        begin(draft(IncidentKind.HARM, false, true));
        begin(draft(IncidentKind.LIFE, false, true));

        assertThat(Town.join(incidents.counts(space, 2026)))
                .isEqualTo(Map.of(IncidentKind.HARM, 1));
        assertThat(Town.join(incidents.counts(space, 2025))).isEmpty();
        assertThat(Town.join(incidents.newest(space))).hasSize(3);
    }

    @Test
    void aClockThatRunsOutIsRemindedOfTwiceAndNoMore() {
        var id = begin(draft(IncidentKind.HARM, false, false)).incident().id();

        assertThat(reminded()).isEmpty();
        clock.forward(Duration.ofHours(1));
        assertThat(reminded()).containsExactly(id);
        assertThat(reminded()).isEmpty();
        clock.forward(Duration.ofHours(1));
        assertThat(reminded()).containsExactly(id);
        clock.forward(Duration.ofDays(3));
        assertThat(reminded()).isEmpty();
    }

    @Test
    void whatIsDoneNeedsNoReminder() {
        var id = begin(draft(IncidentKind.HARM, false, false)).incident().id();
        mark(id, true);
        clock.forward(Duration.ofDays(1));

        assertThat(reminded()).isEmpty();
    }

    @Test
    void noEntryIsEverChanged() {
        begin(draft(IncidentKind.HARM, false, false));

        assertThat(fixture.database().write(h -> h.execute("update incident_entry set at = 0")))
                .completesExceptionallyWithin(Duration.ofSeconds(10));
    }

    @Test
    void wordsLieSealed() {
        begin(draft(IncidentKind.HARM, false, false));

        var stored =
                Town.join(
                        fixture.database()
                                .read(handle ->
                                        handle.createQuery(
                                                        """
                                                        select words from incident_entry
                                                        where space_id = :space
                                                        """)
                                                .bind("space", space)
                                                .mapTo(byte[].class)
                                                .one()));

        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("言い合い");
    }

    private static IncidentDraft draft(IncidentKind kind, boolean leak, boolean drill) {
        return new IncidentDraft(
                drill,
                kind,
                IncidentSeverity.SERIOUS,
                leak,
                "席のこと",
                "言い合いになった",
                NOW.minusSeconds(60),
                NOW);
    }

    private Page begin(IncidentDraft draft) {
        return Town.done(begin(hand(), draft, null)).page();
    }

    private CompletableFuture<Outcome<Incidents.Change>> begin(
            Hand hand, IncidentDraft draft, @Nullable IncidentOrigin origin) {
        return incidents.begin(hand, draft, origin, NO_HOLIDAYS);
    }

    private Page read(IncidentId id) {
        return Town.done(incidents.read(space, id));
    }

    private Page mark(IncidentId id, boolean done) {
        return Town.done(marking(id, done)).page();
    }

    private CompletableFuture<Outcome<Incidents.Change>> marking(IncidentId id, boolean done) {
        return incidents.reported(hand(), id, ReportClock.PREFECTURE, done, "県の担当へ電話");
    }

    private List<IncidentId> reminded() {
        return Town.join(incidents.remind(space)).stream().map(Incident::id).toList();
    }

    private List<String> acts() {
        return Town.join(
                fixture.database()
                        .read(handle ->
                                handle.createQuery(
                                                "select act from audit_entry where space_id = :s"
                                                        + " order by seq")
                                        .bind("s", space)
                                        .mapTo(String.class)
                                        .list()));
    }

    private Hand hand() {
        return new Hand(space, new ParticipantId("m"), "k" + ++key);
    }

    private Incidents register() {
        var store =
                new IncidentStore(fixture.database(), new AuditLog(clock), fixture.cipher(), clock);
        return new Incidents(store, clock);
    }
}
