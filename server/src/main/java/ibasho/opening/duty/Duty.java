package ibasho.opening.duty;

import ibasho.kernel.Nothing;
import ibasho.kernel.Outcome;
import ibasho.opening.calendar.OpeningWindow;
import ibasho.protocol.DutyState;
import ibasho.protocol.DutyView;
import ibasho.protocol.HandOverView;
import ibasho.protocol.Hat;
import ibasho.protocol.OnDuty;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.ReadinessView;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is on duty. What changes it runs on the door's thread and blocks there until it is stored:
 * nothing counts before it is on the disk. {@link #view}, {@link #offer} and {@link #lostSince} may
 * be asked from any thread and never block.
 */
public final class Duty implements DutyWatch {
    /** How far back the events lie that may still count at a start. */
    private static final Duration COUNTS = Duration.ofDays(2);

    /** Without an open page for this long, whoever is 在室 is away. */
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    private final DutyLog log;
    private final Experiences experiences;
    private final Rosters rosters;
    private final Reach reach;
    private final ManagerWatch watch;
    private volatile DutyBook book;
    private volatile Set<ParticipantId> away = Set.of();

    /** Duty as it was left; blocks while it is read. */
    public Duty(
            DutyLog log,
            Experiences experiences,
            Rosters rosters,
            Reach reach,
            DutyAlarm alarm,
            DutyTimes times,
            Instant now) {
        this.log = log;
        this.experiences = experiences;
        this.rosters = rosters;
        this.reach = reach;
        this.book = DutyBook.of(log.since(now.minus(COUNTS)).join());
        this.watch = new ManagerWatch(this, alarm, times, book.lostSince());
    }

    @Override
    public DutyView view() {
        return book.view(away);
    }

    @Override
    public @Nullable HandOverView offer() {
        return book.offer();
    }

    /** Since when no 管理者 can be reached while the door should be open; {@code null} if one can. */
    public @Nullable Instant lostSince() {
        return watch.lostSince();
    }

    /** Whether this person may be 管理者, if the role allows it. */
    public boolean mayManage(ParticipantId who) {
        return experiences.isConfirmed(who);
    }

    /**
     * What is not covered of an opening: by the roster, and by those on duty from now on.
     *
     * @param to when it ends, an extension included
     */
    public ReadinessView readiness(OpeningWindow opening, Instant to, Instant now) {
        var from = now.isAfter(opening.from()) ? now : opening.from();
        var planned = rosters.of(opening.id()).stream().map(Readiness.Cover::of);
        var present =
                isNear(opening, now)
                        ? book.people().stream()
                                .map(one ->
                                        new Readiness.Cover(
                                                one.who(), one.hats(), Instant.MIN, Instant.MAX))
                        : Stream.<Readiness.Cover>empty();
        return Readiness.of(from, to, Stream.concat(planned, present).toList(), this::mayManage);
    }

    @Override
    public boolean hasManager(Instant now) {
        return book.people().stream()
                .filter(this::isManager)
                .anyMatch(
                        one -> one.robot() || reach.wasThereWithin(one.who(), patience(one), now));
    }

    @Override
    public boolean isReady(OpeningWindow opening, Instant to, Instant now) {
        return readiness(opening, to, now).ready();
    }

    /**
     * Comes on duty, or changes hats and state.
     *
     * @return refused with {@code BAD_VALUE}, {@code NOT_ALLOWED}, {@code NO_EXPERIENCE} or {@code
     *     HAND_OVER_FIRST}
     */
    public Outcome<Nothing> checkIn(
            DutyPerson person, Set<Hat> hats, DutyState state, Moment moment) {
        var why = whyNot(person, hats);
        if (why != null) {
            return Outcome.refused(why);
        }
        if (!hats.contains(Hat.MANAGER) && leavesNoManager(person.who(), moment)) {
            return Outcome.refused(RefusalCode.HAND_OVER_FIRST);
        }
        keep(event(moment, DutyEvent.Kind.CHECKED_IN, person).with(Set.copyOf(hats), state));
        return Outcome.done(Nothing.NOTHING);
    }

    /** Goes off duty; refused with {@code NOT_ON_DUTY} or {@code HAND_OVER_FIRST}. */
    public Outcome<Nothing> checkOut(DutyPerson person, Moment moment) {
        if (book.find(person.who()) == null) {
            return Outcome.refused(RefusalCode.NOT_ON_DUTY);
        }
        if (leavesNoManager(person.who(), moment)) {
            return Outcome.refused(RefusalCode.HAND_OVER_FIRST);
        }
        keep(event(moment, DutyEvent.Kind.CHECKED_OUT, person));
        return Outcome.done(Nothing.NOTHING);
    }

    /**
     * Offers own hats to somebody else.
     *
     * @return refused with {@code NOT_ON_DUTY}, {@code BAD_VALUE}, {@code NOT_ALLOWED} or {@code
     *     NO_EXPERIENCE}
     */
    public Outcome<Nothing> offer(DutyPerson person, DutyPerson to, Set<Hat> hats, Moment moment) {
        var own = book.find(person.who());
        if (own == null) {
            return Outcome.refused(RefusalCode.NOT_ON_DUTY);
        }
        if (!own.hats().containsAll(hats) || person.who().equals(to.who())) {
            return Outcome.refused(RefusalCode.BAD_VALUE);
        }
        var why = whyNot(to, hats);
        if (why != null) {
            return Outcome.refused(why);
        }
        keep(
                event(moment, DutyEvent.Kind.OFFERED, person)
                        .with(Set.copyOf(hats), own.state())
                        .with(to.who()));
        return Outcome.done(Nothing.NOTHING);
    }

    /** Takes back one's own offer; refused with {@code NO_SUCH_OFFER}. */
    public Outcome<Nothing> withdrawOffer(DutyPerson person, Moment moment) {
        var offer = book.offer();
        if (offer == null || !offer.from().equals(person.who())) {
            return Outcome.refused(RefusalCode.NO_SUCH_OFFER);
        }
        keep(event(moment, DutyEvent.Kind.WITHDRAWN, person));
        return Outcome.done(Nothing.NOTHING);
    }

    /**
     * Answers the offer made to oneself; asks again whether one may wear the hats.
     *
     * @return refused with {@code NO_SUCH_OFFER}, {@code NOT_ALLOWED} or {@code NO_EXPERIENCE}
     */
    public Outcome<Nothing> answerOffer(
            DutyPerson person, boolean accept, DutyState state, Moment moment) {
        var offer = book.offer();
        if (offer == null || !offer.to().equals(person.who())) {
            return Outcome.refused(RefusalCode.NO_SUCH_OFFER);
        }
        var why = accept ? whyNot(person, offer.hats()) : null;
        if (why != null) {
            return Outcome.refused(why);
        }
        var kind = accept ? DutyEvent.Kind.ACCEPTED : DutyEvent.Kind.DECLINED;
        keep(event(moment, kind, person).with(offer.hats(), state).with(offer.from()));
        return Outcome.done(Nothing.NOTHING);
    }

    /**
     * Somebody's roles may be others now: hats they no longer allow are taken off, and whoever was
     * 管理者 is missed from now on.
     *
     * @param as the person as of now; {@code null} for somebody who may not be on duty at all
     */
    public Outcome<Nothing> recheck(ParticipantId who, @Nullable DutyPerson as, Moment moment) {
        var own = book.find(who);
        if (own != null) {
            keepOnly(own, as == null ? Set.of() : allowed(own, as), moment);
        }
        return Outcome.done(Nothing.NOTHING);
    }

    @Override
    public void watch(Moment moment) {
        book.people().stream()
                .filter(one -> one.hats().contains(Hat.MANAGER) && !mayManage(one.who()))
                .forEach(one -> keepOnly(one, withoutManager(one.hats()), moment));
        watch.look(moment);
        away =
                book.people().stream()
                        .filter(one -> isAway(one, moment.now()))
                        .map(OnDuty::who)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** A page that is closed and opened again within a minute is nobody's being away. */
    private boolean isAway(OnDuty one, Instant now) {
        var patience = one.state() == DutyState.ON_CALL ? watch.onCallPatience() : A_WHILE;
        return !one.robot() && !reach.wasThereWithin(one.who(), patience, now);
    }

    @Override
    public void rest() {
        away = Set.of();
        watch.rest();
    }

    @Override
    public boolean callsForQuiet(Instant now) {
        return watch.callsForQuiet(now);
    }

    @Override
    public void allGo(Moment moment) {
        for (var one : book.people()) {
            keep(
                    event(
                            moment,
                            DutyEvent.Kind.CHECKED_OUT,
                            new DutyPerson(one.who(), one.nickname(), one.robot(), Set.of())));
        }
    }

    @Override
    public void clockStepped(Moment moment, Instant before) {
        var by = Duration.between(before, moment.now());
        reach.clockStepped(by);
        watch.clockStepped(by);
        keep(
                DutyEvent.nobody(
                        moment.opening(),
                        moment.now(),
                        DutyEvent.Kind.CLOCK_STEPPED,
                        null,
                        before));
    }

    void keep(DutyEvent event) {
        log.keep(List.of(event)).join();
        book = book.after(event);
    }

    SpaceId space() {
        return log.space();
    }

    List<OnDuty> people() {
        return book.people();
    }

    Rosters rosters() {
        return rosters;
    }

    boolean isManager(OnDuty one) {
        return one.hats().contains(Hat.MANAGER) && mayManage(one.who());
    }

    private boolean leavesNoManager(ParticipantId who, Moment moment) {
        var own = book.find(who);
        return moment.open()
                && own != null
                && isManager(own)
                && book.people().stream()
                        .noneMatch(one -> !one.who().equals(who) && isManager(one));
    }

    private Set<Hat> allowed(OnDuty own, DutyPerson as) {
        if (!DutyPerson.mayBeOnDuty(as.roles())) {
            return Set.of();
        }
        return DutyPerson.hasRoleOfManager(as.roles()) && mayManage(as.who())
                ? own.hats()
                : withoutManager(own.hats());
    }

    private void keepOnly(OnDuty own, Set<Hat> hats, Moment moment) {
        if (!hats.equals(own.hats())) {
            var person = new DutyPerson(own.who(), own.nickname(), own.robot(), Set.of());
            keep(event(moment, DutyEvent.Kind.RIGHT_LOST, person).with(hats, own.state()));
        }
    }

    private static Set<Hat> withoutManager(Set<Hat> hats) {
        return hats.stream()
                .filter(hat -> hat != Hat.MANAGER)
                .collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable RefusalCode whyNot(DutyPerson person, Set<Hat> hats) {
        if (hats.isEmpty()) {
            return RefusalCode.BAD_VALUE;
        }
        if (!DutyPerson.mayBeOnDuty(person.roles())) {
            return RefusalCode.NOT_ALLOWED;
        }
        if (!hats.contains(Hat.MANAGER)) {
            return null;
        }
        if (!DutyPerson.hasRoleOfManager(person.roles())) {
            return RefusalCode.NOT_ALLOWED;
        }
        return mayManage(person.who()) ? null : RefusalCode.NO_EXPERIENCE;
    }

    private Duration patience(OnDuty one) {
        return one.state() == DutyState.ON_CALL ? watch.onCallPatience() : Duration.ZERO;
    }

    private static boolean isNear(OpeningWindow opening, Instant now) {
        return !now.isBefore(opening.from().minus(Duration.ofHours(2)));
    }

    private static DutyEvent event(Moment moment, DutyEvent.Kind kind, DutyPerson person) {
        return DutyEvent.of(moment.opening(), moment.now(), kind, person);
    }
}
