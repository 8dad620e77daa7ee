package ibasho.room;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.kernel.Outcome;
import ibasho.moderation.SteerAct;
import ibasho.protocol.Audience;
import ibasho.protocol.ConcernCategory;
import ibasho.protocol.FollowUpPlan;
import ibasho.protocol.Hat;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.Reaction;
import ibasho.protocol.RefusalCode;
import ibasho.protocol.Role;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.ServerMessage;
import ibasho.protocol.SteerStep;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Words sent in the same moment as a step of staff. Either the words wait for the disk while the
 * step is asked for, and are refused; or both run freely, and what the database says came first,
 * came first: nothing is kept after the step.
 */
final class SteerRaceTest {
    private static final int TRIES = 200;
    private static final ParticipantId STAFF = new ParticipantId("staff");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Scene scene = Scene.alone();
    private final Person hana = scene.person("hana");

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aLineThatWaitsForTheDiskIsRefusedOnceAPauseIsAskedFor() {
        hana.enter(PresenceMode.TEXT);
        for (var i = 0; i < TRIES; i++) {
            var answer = whileTheDiskWaits(this::line, this::pause);

            assertThat(answer).isEqualTo(RefusalCode.SPEAKING_PAUSED);
            done(scene.ladder().pauses().lift(act(), hana.who()));
        }
    }

    @Test
    void aLineThatWaitsForTheDiskIsRefusedOnceTheDayIsEnded() {
        for (var i = 0; i < TRIES; i++) {
            hana.enter(PresenceMode.TEXT);
            var answer = whileTheDiskWaits(this::line, this::endToday);

            assertThat(answer).isEqualTo(RefusalCode.ENDED_FOR_TODAY);
            scene.room().endToday(hana.who());
            letBack();
        }
    }

    @Test
    void aLineThatWaitsForTheDiskIsRefusedOnceTheDoorIsClosed() {
        hana.enter(PresenceMode.TEXT);
        for (var i = 0; i < TRIES; i++) {
            var answer = whileTheDiskWaits(this::line, this::closeTheDoor);

            assertThat(answer).isEqualTo(RefusalCode.WRITING_RESTS);
            scene.pass(Duration.ofMillis(10));
            scene.byHand(door -> door.open(STAFF, "つづけます"));
            scene.pass(Duration.ofMillis(10));
        }
    }

    @Test
    void aLineThatWaitsForTheDiskIsRefusedOnceTheRoleIsGone() {
        scene.byHand(door -> door.pause(STAFF, "少し待ってください"));
        hana.becomes(Role.MANAGER);
        hana.enter(PresenceMode.TEXT);
        for (var i = 0; i < TRIES; i++) {
            var answer =
                    whileTheDiskWaits(
                            this::line,
                            () -> {
                                scene.room().changed(as(Role.PARTICIPANT));
                                scene.turn();
                                return CompletableFuture.completedFuture(0);
                            });

            assertThat(answer).isEqualTo(RefusalCode.WRITING_RESTS);
            scene.room().changed(as(Role.MANAGER));
            scene.settle();
        }
    }

    @Test
    void anEditOfALineThatIsBeingHiddenIsKeptBeforeItOrNotAtAll() {
        hana.enter(PresenceMode.TEXT);
        writeDownTheOrder();
        for (var i = 0; i < TRIES; i++) {
            var line = hana.say("ことば");
            var edit = new RoomRequest.EditLine(line, "ほかの" + i, false);
            var react = new RoomRequest.React(line, Reaction.NOD, true);

            race(List.of(edit, react), () -> scene.room().hide(act(), line, true));
        }
        assertThat(keptAfter("HIDE", "RESTORE")).isEmpty();
    }

    @Test
    void nothingIsKeptAfterAPauseThatRunsFreely() {
        hana.enter(PresenceMode.TEXT);
        writeDownTheOrder();
        for (var i = 0; i < TRIES; i++) {
            race(List.of(line(), line()), this::pause);
            done(scene.ladder().pauses().lift(act(), hana.who()));
        }
        assertThat(keptAfter("PAUSE", "LIFT_PAUSE")).isEmpty();
    }

    @Test
    void nothingIsKeptAfterAnEndingThatRunsFreely() {
        writeDownTheOrder();
        for (var i = 0; i < TRIES; i++) {
            hana.enter(PresenceMode.TEXT);
            race(List.of(line(), line()), this::endToday);
            scene.room().endToday(hana.who());
            letBack();
        }
        assertThat(keptAfter("END_TODAY", "LET_BACK")).isEmpty();
    }

    /** The answer to words that reached the disk's queue before the step was asked for. */
    private RefusalCode whileTheDiskWaits(
            Supplier<RoomRequest> words, Supplier<CompletableFuture<?>> step) {
        hana.hears();
        var stalled = new CountDownLatch(1);
        var waiting = scene.database().write(_ -> await(stalled));
        hana.post(words.get());
        scene.turn();
        var taken = step.get();
        stalled.countDown();
        waiting.join();
        done(taken);
        return hana.hears().stream()
                .filter(ServerMessage.Refused.class::isInstance)
                .map(message -> ((ServerMessage.Refused) message).code())
                .findFirst()
                .orElseThrow();
    }

    /** Words and a step at once, from two threads. */
    private void race(List<RoomRequest> words, Supplier<CompletableFuture<?>> step) {
        var taken = new CompletableFuture<Integer>();
        Thread.startVirtualThread(() -> passOn(step.get(), taken));
        for (var wish : words) {
            hana.post(wish);
            scene.turn();
        }
        done(taken);
        hana.hears();
    }

    private static void passOn(CompletableFuture<?> from, CompletableFuture<Integer> to) {
        var _ =
                from.whenComplete((_, failure) -> {
                    if (failure == null) {
                        to.complete(0);
                    } else {
                        to.completeExceptionally(failure);
                    }
                });
    }

    private RoomRequest line() {
        return hana.line("いま", Audience.ROOM);
    }

    private CompletableFuture<?> pause() {
        var step = act().step(SteerStep.PAUSE, hana.who()).lasting(5);
        return scene.ladder().pauses().begin(step, true, false);
    }

    private CompletableFuture<?> endToday() {
        var opening = Objects.requireNonNull(scene.door().openingNow());
        var plan = new FollowUpPlan("電話", STAFF, TODAY);
        var step = act().step(SteerStep.END_TODAY, hana.who());
        return scene.ladder().endings().begin(step, opening, plan);
    }

    /** The door has a thread of its own: closed once it says so. */
    private CompletableFuture<?> closeTheDoor() {
        assertThat(scene.door().pause(STAFF, "少し待ってください").join()).isInstanceOf(Outcome.Done.class);
        return CompletableFuture.completedFuture(0);
    }

    private void letBack() {
        var opening = Objects.requireNonNull(scene.door().openingNow());
        done(scene.ladder().endings().letBack(act(), hana.who(), opening));
    }

    private SteerAct act() {
        return new SteerAct(STAFF, Hat.MANAGER, ConcernCategory.OTHER, "理由", scene.now());
    }

    private Visitor as(Role role) {
        var now = hana.visitor();
        return new Visitor(now.who(), now.nickname(), now.avatar(), Set.of(role), now.robot());
    }

    private <T> T done(CompletableFuture<T> future) {
        while (!future.isDone()) {
            scene.settle();
        }
        scene.settle();
        return future.join();
    }

    private void writeDownTheOrder() {
        scene.settle();
        try (var burglar = scene.burglar();
                var statement = burglar.createStatement()) {
            statement.execute(
                    "create table order_log (n integer primary key, what text, line integer)");
            statement.execute(
                    "create trigger order_words after insert on chat_event begin insert into"
                            + " order_log (what, line) values (new.kind, new.line_seq); end");
            statement.execute(
                    "create trigger order_steps after insert on steer_step begin insert into"
                            + " order_log (what, line) values (new.step, new.line_seq); end");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Words kept between the step and its end; for a step about a line, words about that line. */
    private List<String> keptAfter(String step, String end) {
        var wrong = new ArrayList<String>();
        try (var burglar = scene.burglar();
                var statement = burglar.createStatement();
                var rows =
                        statement.executeQuery("select n, what, line from order_log order by n")) {
            var on = false;
            var about = 0L;
            var steps = 0;
            while (rows.next()) {
                var what = rows.getString("what");
                if (what.equals(step)) {
                    on = true;
                    about = rows.getLong("line");
                    steps++;
                } else if (what.equals(end)) {
                    on = false;
                } else if (on && isWords(what) && (about == 0 || about == rows.getLong("line"))) {
                    wrong.add(what + " at " + rows.getLong("n"));
                }
            }
            assertThat(steps).isEqualTo(TRIES);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return wrong;
    }

    private static boolean isWords(String kind) {
        return List.of("SAID", "EDITED", "REACTED").contains(kind);
    }

    private static int await(CountDownLatch latch) {
        try {
            latch.await();
            return 0;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
