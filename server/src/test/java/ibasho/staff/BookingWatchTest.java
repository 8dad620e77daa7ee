package ibasho.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ibasho.info.InfoCardStore;
import ibasho.info.InfoCards;
import ibasho.kernel.Nothing;
import ibasho.ledger.Ledger;
import ibasho.ledger.LedgerStore;
import ibasho.mail.Letter;
import ibasho.participant.Town;
import ibasho.protocol.BookingReminder;
import ibasho.protocol.ConsultMedium;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.Role;
import ibasho.sideroom.Bookings;
import ibasho.sideroom.Keeping;
import ibasho.sideroom.SideRooms;
import ibasho.sideroom.SlotStore;
import ibasho.sideroom.Slots;
import ibasho.sideroom.TalkStore;
import ibasho.sideroom.Waiting;
import ibasho.sideroom.WishStore;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.Engine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reminders of appointments: by the chosen way, once, and without a word of what it is about. */
final class BookingWatchTest {
    private static final ParticipantId KAEDE = new ParticipantId("kaede");

    private final DatabaseFixture fixture = DatabaseFixture.fresh(Engine.SQLITE);
    private final Office office = new Office(fixture, new IllegalStateException("mail"));
    private final Town town = office.town;
    private final List<Letter> letters = Collections.synchronizedList(new ArrayList<>());
    private final List<Set<ParticipantId>> called = Collections.synchronizedList(new ArrayList<>());
    private final BookingParts parts = parts();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whoChoseALetterGetsTheNeutralOneTwiceAndTheCounsellorIsCalledOnce() {
        book("usagi@example.jp", BookingReminder.LETTER);
        var watch = new BookingWatch(parts, town.space);

        for (var hours : List.of(25, 22, 1, 1)) {
            town.clock.forward(Duration.ofHours(hours).minusMinutes(10));
            watch.look().join();
            new BookingWatch(parts, town.space).look().join();
        }

        await().untilAsserted(() ->
                assertThat(letters)
                        .extracting(Letter::to)
                        .containsExactly("usagi@example.jp", "usagi@example.jp"));
        assertThat(letters)
                .allSatisfy(letter ->
                        assertThat(letter.subject() + letter.text())
                                .contains("お知らせ", "https://hiroba.example/")
                                .doesNotContain("相談", "約束", "居場所", "talk", "かえで"));
        assertThat(called).containsExactly(Set.of(KAEDE));
    }

    @Test
    void whoChoseNoneGetsNoLetter() {
        book("usagi@example.jp", BookingReminder.NONE);
        town.clock.forward(Duration.ofHours(1));
        book("kitsune@example.jp", BookingReminder.LETTER);
        town.clock.forward(Duration.ofHours(25));

        new BookingWatch(parts, town.space).look().join();

        await().untilAsserted(() ->
                assertThat(letters).extracting(Letter::to).containsExactly("kitsune@example.jp"));
    }

    private void book(String email, BookingReminder reminder) {
        var person = office.addParticipant(office.staff(Role.MANAGER), email);
        var offer =
                new Slots.Offer(
                        KAEDE,
                        town.clock.instant().plus(Duration.ofDays(2)),
                        40,
                        1,
                        ConsultMedium.TEXT,
                        "");
        var slot = Town.done(parts.slots().publish(town.space, KAEDE, offer)).getFirst();
        Town.done(parts.bookings().book(town.space, person, slot.id(), reminder, _ -> true));
    }

    private BookingParts parts() {
        var audit = new AuditLog(town.clock);
        var wishes = new WishStore(town.database, audit, fixture.cipher());
        var talks = new TalkStore(town.database, audit, fixture.cipher(), wishes, (_, _) -> {});
        var times = new SlotStore(town.database, audit);
        var ledger =
                new Ledger(new LedgerStore(town.database, fixture.cipher(), audit, town.clock));
        return new BookingParts(
                new ConsultParts(
                        new Waiting(wishes, () -> false, town.clock),
                        new SideRooms(talks, Keeping.USUAL, town.clock),
                        town.registration,
                        () -> {
                            throw new AssertionError("duty: asked (expected: not)");
                        },
                        _ -> false,
                        () -> true,
                        News.NOBODY_THERE,
                        (_, people) -> {
                            called.add(people);
                            return CompletableFuture.completedFuture(Nothing.NOTHING);
                        },
                        new InfoCards(new InfoCardStore(town.database, audit), town.clock)),
                new Slots(times, town.clock),
                new Bookings(times, town.clock),
                List::of,
                (_, _) -> true,
                _ -> List.of(),
                new Reminding(
                        ledger,
                        letter -> {
                            letters.add(letter);
                            return CompletableFuture.completedFuture(Nothing.NOTHING);
                        },
                        "https://hiroba.example"));
    }
}
