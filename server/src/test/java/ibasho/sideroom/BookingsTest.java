package ibasho.sideroom;

import static ibasho.sideroom.Talks.HINOKI;
import static ibasho.sideroom.Talks.KAEDE;
import static ibasho.sideroom.Talks.KITSUNE;
import static ibasho.sideroom.Talks.NARA;
import static ibasho.sideroom.Talks.USAGI;
import static ibasho.sideroom.Talks.done;
import static ibasho.sideroom.Talks.refused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.protocol.BookingReminder;
import ibasho.protocol.BookingState;
import ibasho.protocol.ConsultMedium;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SlotId;
import ibasho.protocol.SlotOutcome;
import ibasho.store.AuditLog;
import ibasho.store.DatabaseFixture;
import ibasho.store.OnBothEngines;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Times for talks: offered, chosen, postponed, reminded of, held; on both engines. */
@OnBothEngines
final class BookingsTest {
    private final Talks talks;
    private final Slots slots;
    private final Bookings bookings;

    BookingsTest(DatabaseFixture fixture) {
        this.talks = new Talks(fixture, Keeping.USUAL);
        var store = new SlotStore(fixture.database(), new AuditLog(talks.clock));
        this.slots = new Slots(store, talks.clock);
        this.bookings = new Bookings(store, talks.clock);
    }

    @Test
    void aTimeIsOfferedChosenAndThenFreeForNobody() {
        var offered = publish(KAEDE, Duration.ofDays(2), 2);

        var own = book(USAGI, offered.getFirst());

        assertThat(requireNonNull(own.slot()).id()).isEqualTo(offered.getFirst().id());
        assertThat(free()).extracting(Slot::id).containsExactly(offered.getLast().id());
        assertThat(of(KITSUNE)).isEqualTo(new Bookings.Own(null, null));
    }

    @Test
    void ofTwoWhoChooseTheSameTimeAtOnceOneGetsIt() {
        var slot = publish(KAEDE, Duration.ofDays(2), 1).getFirst();

        var answers =
                Stream.of(USAGI, KITSUNE)
                        .map(who ->
                                bookings.book(
                                        talks.space,
                                        who,
                                        slot.id(),
                                        BookingReminder.NONE,
                                        _ -> true))
                        .toList()
                        .stream()
                        .map(answer -> answer.join())
                        .toList();

        assertThat(answers.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(answers.stream().filter(Outcome.Refused.class::isInstance)).hasSize(1);
        var taken = slots.all(talks.space).join().slots().getFirst();
        assertThat(List.of(USAGI, KITSUNE)).contains(requireNonNull(taken.person()));
    }

    @Test
    void aTimeThatIsTakenGoneOverOrNotForSomebodyIsAnsweredAlike() {
        var offered = publish(KAEDE, Duration.ofHours(1), 2);
        book(USAGI, offered.getFirst());
        var never = new SlotId("AAAAAAAAAAAAAAAAAAAAAA");

        assertThat(refusedToBook(KITSUNE, offered.getFirst().id()))
                .isEqualTo(RefusalCode.NO_SUCH_SLOT);
        assertThat(refusedToBook(KITSUNE, never)).isEqualTo(RefusalCode.NO_SUCH_SLOT);
        assertThat(refusedToBook(KAEDE, offered.getLast().id()))
                .isEqualTo(RefusalCode.NO_SUCH_SLOT);
        assertThat(
                        refused(
                                bookings.book(
                                        talks.space,
                                        KITSUNE,
                                        offered.getLast().id(),
                                        BookingReminder.NONE,
                                        _ -> false)))
                .isEqualTo(RefusalCode.NO_SUCH_SLOT);
        talks.clock.forward(Duration.ofHours(2));
        assertThat(refusedToBook(KITSUNE, offered.getLast().id()))
                .isEqualTo(RefusalCode.NO_SUCH_SLOT);
    }

    @Test
    void whoeverChoosesAnotherTimeGivesTheFirstUp() {
        var offered = publish(KAEDE, Duration.ofDays(2), 2);
        book(USAGI, offered.getFirst());

        var own = book(USAGI, offered.getLast());

        assertThat(requireNonNull(own.slot()).id()).isEqualTo(offered.getLast().id());
        assertThat(free()).extracting(Slot::id).containsExactly(offered.getFirst().id());
    }

    @Test
    void postponingFreesTheTimeAndHoweverOftenLeavesOneLine() throws SQLException {
        var offered = publish(KAEDE, Duration.ofDays(2), 2);
        for (var slot : offered) {
            book(USAGI, slot);
            bookings.postpone(talks.space, USAGI).join();
        }

        var own = of(USAGI);

        assertThat(requireNonNull(own.later()).state()).isEqualTo(BookingState.POSTPONED);
        assertThat(free()).hasSize(2);
        assertThat(talks.count("consult_later")).isEqualTo(1);
        assertThat(slots.all(talks.space).join().later())
                .extracting(Later::person)
                .containsExactly(USAGI);
        book(USAGI, offered.getFirst());
        assertThat(talks.count("consult_later")).isZero();
    }

    @Test
    void whoTakesItBackLeavesNothing() throws SQLException {
        var offered = publish(KAEDE, Duration.ofDays(2), 1);
        book(USAGI, offered.getFirst());

        var own = bookings.takeBack(talks.space, USAGI).join();

        assertThat(own).isEqualTo(new Bookings.Own(null, null));
        assertThat(talks.count("consult_later")).isZero();
        assertThat(free()).hasSize(1);
        bookings.postpone(talks.space, USAGI).join();
        bookings.takeBack(talks.space, USAGI).join();
        assertThat(talks.count("consult_later")).isZero();
    }

    @Test
    void aTimeGivenUpByStaffIsToldOfAndOnlyItsOwnOrAManagerGivesItUp() {
        var offered = publish(KAEDE, Duration.ofDays(2), 2);
        book(USAGI, offered.getFirst());
        assertThat(refused(slots.withdraw(talks.space, NARA, false, offered.getFirst().id())))
                .isEqualTo(RefusalCode.NO_SUCH_SLOT);

        var gone = done(slots.withdraw(talks.space, KAEDE, false, offered.getFirst().id()));
        done(slots.withdraw(talks.space, HINOKI, true, offered.getLast().id()));

        assertThat(gone.person()).isEqualTo(USAGI);
        assertThat(requireNonNull(of(USAGI).later()).state()).isEqualTo(BookingState.WITHDRAWN);
        assertThat(free()).isEmpty();
    }

    @Test
    void oneCounsellorKeepsOneTimeAtOnceAndTimesMakeSense() {
        publish(KAEDE, Duration.ofDays(2), 2);

        assertThat(refused(offer(KAEDE, Duration.ofDays(2).plusMinutes(30), 30, 1)))
                .isEqualTo(RefusalCode.SLOT_OVERLAPS);
        done(offer(NARA, Duration.ofDays(2).plusMinutes(30), 30, 1));
        done(offer(KAEDE, Duration.ofDays(2).plusMinutes(80), 30, 1));
        assertThat(refused(offer(KAEDE, Duration.ofMinutes(-5), 30, 1)))
                .isEqualTo(RefusalCode.BAD_VALUE);
        assertThat(refused(offer(KAEDE, Duration.ofDays(3), 5, 1)))
                .isEqualTo(RefusalCode.BAD_VALUE);
        assertThat(refused(offer(KAEDE, Duration.ofDays(3), 30, 21)))
                .isEqualTo(RefusalCode.BAD_VALUE);
    }

    @Test
    void remindersComeADayBeforeAndShortlyBeforeEachOnceAlsoOverARestart() {
        var slot = publish(KAEDE, Duration.ofDays(2), 1).getFirst();
        book(USAGI, slot);
        assertThat(due()).isEqualTo(new Slots.Due(List.of(), List.of()));

        talks.clock.forward(Duration.ofHours(25));
        assertThat(due().dayBefore()).extracting(Slot::id).containsExactly(slot.id());
        assertThat(due().dayBefore()).isEmpty();
        talks.clock.forward(Duration.ofHours(22).plusMinutes(35));
        assertThat(due().soon()).extracting(Slot::id).containsExactly(slot.id());

        assertThat(due()).isEqualTo(new Slots.Due(List.of(), List.of()));
    }

    @Test
    void whoChoseATimeTodayIsNotRemindedOfTomorrowAndWhoHasNoneOfNothing() {
        var offered = publish(KAEDE, Duration.ofHours(20), 2);
        book(USAGI, offered.getFirst());
        book(KITSUNE, offered.getLast());
        bookings.postpone(talks.space, KITSUNE).join();

        assertThat(due().dayBefore()).isEmpty();
        talks.clock.forward(Duration.ofHours(20).minusMinutes(10));

        assertThat(due().soon()).extracting(Slot::person).containsExactly(USAGI);
    }

    @Test
    void atTheTimeItsCounsellorOpensTheSideRoomAndTheTalkSaysThatItWasHeld() {
        var slot = publish(KAEDE, Duration.ofHours(2), 1).getFirst();
        book(USAGI, slot);
        assertThat(refused(talks.rooms.openSlot(talks.space, KAEDE, slot.id())))
                .isEqualTo(RefusalCode.NO_SUCH_SLOT);
        talks.clock.forward(Duration.ofMinutes(100));
        assertThat(refused(talks.rooms.openSlot(talks.space, NARA, slot.id())))
                .isEqualTo(RefusalCode.NO_SUCH_SLOT);

        var talk = done(talks.rooms.openSlot(talks.space, KAEDE, slot.id()));
        talks.enter(talk, KAEDE);
        talks.enter(talk, USAGI);

        assertThat(of(USAGI)).isEqualTo(new Bookings.Own(null, null));
        assertThat(requireNonNull(talks.waiting.of(talks.space, USAGI).join()).room())
                .isEqualTo(talk.room());
        bookings.postpone(talks.space, USAGI).join();
        assertThat(only().room()).isEqualTo(talk.room());
        done(talks.rooms.ends().end(talks.space, KAEDE, talk.room()));
        assertThat(only().outcome()).isEqualTo(SlotOutcome.HELD);
        assertThat(talks.held).extracting(Talk::person).containsExactly(USAGI);
    }

    @Test
    void aWishThatWaitsBecomesTheAppointmentAndAnOpenRoomStays() {
        var slot = publish(KAEDE, Duration.ofMinutes(20), 1).getFirst();
        book(USAGI, slot);
        var wish = talks.ask(USAGI);

        var talk = done(talks.rooms.openSlot(talks.space, KAEDE, slot.id()));

        var now = requireNonNull(talks.waiting.of(talks.space, USAGI).join());
        assertThat(now.id()).isEqualTo(wish.id());
        assertThat(now.takenBy()).isEqualTo(KAEDE);
        assertThat(now.room()).isEqualTo(talk.room());
        var second = publish(NARA, Duration.ofMinutes(25), 1).getFirst();
        book(USAGI, second);
        assertThat(refused(talks.rooms.openSlot(talks.space, NARA, second.id())))
                .isEqualTo(RefusalCode.PART_TAKEN);
    }

    @Test
    void whatBecameOfItIsNotedByItsCounsellorOnceItsTimeHasCome() {
        var slot = publish(KAEDE, Duration.ofHours(1), 1).getFirst();
        book(USAGI, slot);
        assertThat(refused(slots.note(talks.space, KAEDE, slot.id(), SlotOutcome.HELD)))
                .isEqualTo(RefusalCode.NO_SUCH_SLOT);
        talks.clock.forward(Duration.ofHours(2));
        assertThat(refused(slots.note(talks.space, HINOKI, slot.id(), SlotOutcome.HELD)))
                .isEqualTo(RefusalCode.NO_SUCH_SLOT);

        done(slots.note(talks.space, KAEDE, slot.id(), SlotOutcome.NOT_MET));

        assertThat(only().outcome()).isEqualTo(SlotOutcome.NOT_MET);
    }

    @Test
    void timesNobodyTookGoWhenTheyAreOverTheOthersFourWeeksLater() throws SQLException {
        var offered = publish(KAEDE, Duration.ofHours(1), 2);
        book(USAGI, offered.getFirst());
        talks.clock.forward(Duration.ofHours(5));
        slots.clear(talks.space).join();
        assertThat(only().person()).isEqualTo(USAGI);

        talks.clock.forward(Duration.ofDays(28));
        slots.clear(talks.space).join();

        assertThat(talks.count("consult_slot")).isZero();
    }

    @Test
    void theRecordOfActsNamesTheTimeAndNeverThePerson() throws SQLException {
        var slot = publish(KAEDE, Duration.ofDays(2), 1).getFirst();
        book(USAGI, slot);
        done(slots.withdraw(talks.space, KAEDE, false, slot.id()));

        var acts =
                talks.onDisk(
                        "select act || about || details from audit_entry where space_id = '"
                                + talks.space.value()
                                + "'");

        assertThat(acts)
                .contains("consult.publish" + slot.id(), "consult.withdraw" + slot.id())
                .doesNotContain(USAGI.value());
    }

    private List<Slot> publish(ParticipantId whose, Duration ahead, int count) {
        return done(offer(whose, ahead, 40, count));
    }

    private CompletionStage<Outcome<List<Slot>>> offer(
            ParticipantId whose, Duration ahead, int minutes, int count) {
        var from = talks.clock.instant().plus(ahead);
        var offer = new Slots.Offer(whose, from, minutes, count, ConsultMedium.TEXT, "");
        return slots.publish(talks.space, whose, offer);
    }

    private Bookings.Own book(ParticipantId who, Slot slot) {
        return done(bookings.book(talks.space, who, slot.id(), BookingReminder.LETTER, _ -> true));
    }

    private RefusalCode refusedToBook(ParticipantId who, SlotId slot) {
        return refused(bookings.book(talks.space, who, slot, BookingReminder.NONE, _ -> true));
    }

    private List<Slot> free() {
        return bookings.free(talks.space, _ -> true).join();
    }

    private Bookings.Own of(ParticipantId who) {
        return bookings.of(talks.space, who).join();
    }

    private Slots.Due due() {
        return slots.due(talks.space).join();
    }

    private Slot only() {
        var all = slots.all(talks.space).join().slots();
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
