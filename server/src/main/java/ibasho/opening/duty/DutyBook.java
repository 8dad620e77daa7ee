package ibasho.opening.duty;

import ibasho.protocol.DutyView;
import ibasho.protocol.HandOverView;
import ibasho.protocol.Hat;
import ibasho.protocol.OnDuty;
import ibasho.protocol.ParticipantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty, as the stored events tell it. Immutable; {@link #after} is the whole rule.
 *
 * @param people in the order in which they came
 * @param offer waits for its answer
 * @param lostSince a recorded loss of the 管理者 that has not ended
 */
record DutyBook(List<OnDuty> people, @Nullable HandOverView offer, @Nullable Instant lostSince) {
    static final DutyBook EMPTY = new DutyBook(List.of(), null, null);

    private static final Comparator<OnDuty> MANAGERS_FIRST =
            Comparator.comparing(one -> !one.hats().contains(Hat.MANAGER));

    /** All events, oldest first. */
    static DutyBook of(List<DutyEvent> events) {
        var book = EMPTY;
        for (var event : events) {
            book = book.after(event);
        }
        return book;
    }

    /** The book once this has happened too. */
    DutyBook after(DutyEvent event) {
        return switch (event.kind()) {
            case CHECKED_IN -> new DutyBook(replaced(event), offerWithout(event), lostSince);
            case CHECKED_OUT ->
                    new DutyBook(without(event.person()), offerWithout(event), lostSince);
            case RIGHT_LOST ->
                    new DutyBook(
                            event.hats().isEmpty() ? without(event.person()) : replaced(event),
                            offerWithout(event),
                            lostSince);
            case OFFERED -> new DutyBook(people, offered(event), lostSince);
            case DECLINED, WITHDRAWN -> new DutyBook(people, null, lostSince);
            case ACCEPTED -> new DutyBook(handedOver(event), null, lostSince);
            case LOST -> new DutyBook(people, offer, event.since());
            case BACK -> new DutyBook(people, offer, null);
            case DEPUTY_ASKED -> this;
            case CLOCK_STEPPED -> new DutyBook(people, offer, stepped(event));
        };
    }

    /** As it is told, with those who are away named. */
    DutyView view(Set<ParticipantId> away) {
        return new DutyView(
                people.stream()
                        .sorted(MANAGERS_FIRST)
                        .map(one -> one.away(away.contains(one.who())))
                        .toList());
    }

    @Nullable OnDuty find(ParticipantId who) {
        return people.stream().filter(one -> one.who().equals(who)).findFirst().orElse(null);
    }

    /** An offer ends when whoever made it goes or takes other hats. */
    private @Nullable HandOverView offerWithout(DutyEvent event) {
        return offer != null && offer.from().equals(event.person()) ? null : offer;
    }

    private List<OnDuty> replaced(DutyEvent event) {
        return Stream.concat(
                        without(event.person()).stream(), Stream.of(onDuty(event, event.hats())))
                .toList();
    }

    private List<OnDuty> without(@Nullable ParticipantId who) {
        return people.stream().filter(one -> !one.who().equals(who)).toList();
    }

    /** Hats go from one to the other; whoever has none left is off duty. */
    private List<OnDuty> handedOver(DutyEvent event) {
        var taker = event.person() == null ? null : find(event.person());
        var worn = EnumSet.copyOf(event.hats());
        if (taker != null) {
            worn.addAll(taker.hats());
        }
        var left =
                people.stream()
                        .filter(one -> !one.who().equals(event.person()))
                        .map(one -> one.who().equals(event.other()) ? less(one, event.hats()) : one)
                        .filter(one -> !one.hats().isEmpty());
        return Stream.concat(left, Stream.of(onDuty(event, worn))).toList();
    }

    private @Nullable Instant stepped(DutyEvent event) {
        return lostSince == null || event.since() == null
                ? lostSince
                : lostSince.plus(Duration.between(event.since(), event.at()));
    }

    private static OnDuty less(OnDuty one, Set<Hat> gone) {
        var left = EnumSet.copyOf(one.hats());
        left.removeAll(gone);
        return new OnDuty(
                one.who(), one.nickname(), one.robot(), Set.copyOf(left), one.state(), false);
    }

    private static OnDuty onDuty(DutyEvent event, Set<Hat> hats) {
        return new OnDuty(
                Objects.requireNonNull(event.person()),
                event.nickname(),
                event.robot(),
                Set.copyOf(hats),
                Objects.requireNonNull(event.state()),
                false);
    }

    private static HandOverView offered(DutyEvent event) {
        return new HandOverView(
                Objects.requireNonNull(event.person()),
                Objects.requireNonNull(event.other()),
                event.hats(),
                event.at());
    }
}
