package ibasho.room;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.protocol.Audience;
import ibasho.protocol.Limits;
import ibasho.protocol.Line;
import ibasho.protocol.LineReaction;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.PlaceId;
import ibasho.protocol.PresenceMode;
import ibasho.protocol.Reaction;
import ibasho.protocol.Result;
import ibasho.protocol.Role;
import ibasho.protocol.RoomRequest;
import ibasho.protocol.SeatId;
import ibasho.protocol.ServerMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * Whatever people say, change, take back, react to, and however they are cut, come back, move and
 * leave: each screen shows what a slow and obvious {@link Oracle} says it must, no more and no
 * less.
 */
final class HistoryTest {
    private static final List<String> SEATS =
            List.of("talk-1-a", "talk-1-b", "talk-1-c", "talk-2-a", "talk-2-b", "window-a");

    /** One thing somebody does; {@code a} and {@code b} choose a line, a seat or a word. */
    record Act(Kind kind, int who, int a, int b) {}

    enum Kind {
        SAY,
        SAY_AT_TABLE,
        SAY_AGAIN,
        EDIT,
        REMOVE,
        REACT,
        UNREACT,
        SIT,
        STAND,
        CUT,
        COME_BACK,
        RELOAD,
        LEAVE,
        ENTER_AMID_TALK,
        WAIT,
        WATCH,
        RESTART
    }

    @Provide
    Arbitrary<List<Act>> histories() {
        var kinds = new ArrayList<>(List.of(Kind.values()));
        for (var i = 0; i < 3; i++) {
            kinds.addAll(List.of(Kind.SAY, Kind.SAY_AT_TABLE, Kind.SAY_AT_TABLE, Kind.SIT));
            kinds.addAll(List.of(Kind.SIT, Kind.REACT, Kind.COME_BACK, Kind.RELOAD));
        }
        return Combinators.combine(
                        Arbitraries.of(kinds),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 5))
                .as(Act::new)
                .list()
                .ofMinSize(50)
                .ofMaxSize(70);
    }

    @Property(tries = 50)
    void everyScreenShowsWhatItMust(@ForAll("histories") List<Act> history) {
        try (var scene = Scene.shared()) {
            var world = new World(scene);
            for (var act : history) {
                world.does(act);
                world.check();
            }
            world.everybodyComesBack();
            world.check();
        }
    }

    /** Four people, one of them a support worker, their screens, and the oracle. */
    private static final class World {
        private final Scene scene;
        private final Oracle oracle = new Oracle();
        private final List<Person> people = new ArrayList<>();
        private final Map<ParticipantId, Screen> screens = new LinkedHashMap<>();
        private final Map<ParticipantId, @Nullable Instant> cutUntil = new LinkedHashMap<>();
        private final Map<ParticipantId, RoomRequest.Say> lastSaid = new LinkedHashMap<>();
        private final Map<ParticipantId, Boolean> watching = new LinkedHashMap<>();
        private final Map<ParticipantId, List<Long>> toldOf = new LinkedHashMap<>();
        private int words;

        World(Scene scene) {
            this.scene = scene;
            people.add(scene.person("worker", Role.SUPPORT_WORKER));
            people.add(scene.person("hana"));
            people.add(scene.person("momo"));
            people.add(scene.person("kuma"));
            oracle.isHost(people.getFirst().who());
            for (var person : people) {
                screens.put(person.who(), new Screen(person.who(), scene.floor()));
                enter(person, false);
                sit(person, SEATS.get(people.indexOf(person)), true);
            }
            look();
        }

        void does(Act act) {
            var person = people.get(act.who());
            var connected = isConnected(person);
            switch (act.kind()) {
                case SAY -> say(person, null, connected);
                case SAY_AT_TABLE -> sayAtTable(person, connected);
                case SAY_AGAIN -> sayAgain(person, connected);
                case EDIT -> edit(person, act, connected);
                case REMOVE -> remove(person, act, connected);
                case REACT -> react(person, act, true, connected);
                case UNREACT -> react(person, act, false, connected);
                case SIT -> sit(person, SEATS.get(act.b()), connected);
                case STAND -> stand(person, connected);
                case CUT -> cut(person, connected);
                case COME_BACK -> comeBack(person, true);
                case RELOAD -> comeBack(person, false);
                case LEAVE -> leave(person, connected);
                case ENTER_AMID_TALK -> enterAmidTalk(person, act);
                case WAIT -> pass(Duration.ofSeconds(act.b() * 50L));
                case WATCH -> watch(person, act.b() % 2 == 0, connected);
                case RESTART -> restart();
            }
            scene.tick();
            expire();
            look();
        }

        void everybodyComesBack() {
            people.forEach(person -> comeBack(person, true));
            scene.tick();
            look();
        }

        void check() {
            for (var person : people) {
                if (isConnected(person)) {
                    assertThat(screen(person).lines())
                            .as("screen of " + person.who())
                            .isEqualTo(oracle.screenOf(person.who()));
                    assertThat(screen(person).sequences())
                            .as("sequences sent to " + person.who())
                            .isSorted()
                            .doesNotHaveDuplicates();
                    assertThat(toldOf.getOrDefault(person.who(), List.of()))
                            .as("lines of which " + person.who() + " was told something")
                            .allMatch(line -> oracle.mayRead(person.who(), line));
                }
            }
            toldOf.clear();
        }

        private void say(Person person, @Nullable PlaceId table, boolean connected) {
            if (connected) {
                var audience = table == null ? Audience.ROOM : Audience.TABLE;
                var wish = person.line("ことば" + ++words, audience);
                said(person, wish, table, ask(person, wish));
            }
        }

        private void sayAtTable(Person person, boolean connected) {
            if (!connected) {
                return;
            }
            var table = oracle.tableOf(person.who());
            if (table != null) {
                say(person, table, true);
                return;
            }
            assertThat(ask(person, person.line("だれか", Audience.TABLE)))
                    .isInstanceOf(ServerMessage.Refused.class);
        }

        private void said(
                Person person,
                RoomRequest.Say wish,
                @Nullable PlaceId table,
                ServerMessage answer) {
            if (isWatching(person)) {
                assertThat(answer).isInstanceOf(ServerMessage.Refused.class);
                return;
            }
            var seq = ((Result.SaidAs) Objects.requireNonNull(Person.result(answer))).seq();
            lastSaid.put(person.who(), wish);
            oracle.says(
                    new Line(
                            seq,
                            person.who(),
                            person.visitor().nickname(),
                            person.visitor().badge(),
                            false,
                            table,
                            wish.text(),
                            null,
                            null,
                            scene.now(),
                            false,
                            false,
                            false,
                            List.of()));
        }

        private void sayAgain(Person person, boolean connected) {
            var wish = lastSaid.get(person.who());
            if (connected && wish != null) {
                assertThat(ask(person, wish)).isInstanceOf(ServerMessage.Done.class);
            }
        }

        private void edit(Person person, Act act, boolean connected) {
            var line = line(act);
            if (!connected || line == 0) {
                return;
            }
            var text = "なおし" + act.b();
            var may =
                    oracle.mayTouch(person.who(), line, scene.now())
                            && !oracle.isRemoved(line)
                            && !isWatching(person);
            expect(may, ask(person, new RoomRequest.EditLine(line, text, false)));
            if (may) {
                oracle.edits(line, text);
            }
        }

        private void remove(Person person, Act act, boolean connected) {
            var line = line(act);
            if (!connected || line == 0) {
                return;
            }
            var may = oracle.mayTouch(person.who(), line, scene.now());
            expect(may, ask(person, new RoomRequest.RemoveLine(line)));
            if (may) {
                oracle.removes(line);
            }
        }

        private void react(Person person, Act act, boolean on, boolean connected) {
            var line = line(act);
            if (!connected || line == 0) {
                return;
            }
            var reaction = act.b() % 2 == 0 ? Reaction.NOD : Reaction.CLAP;
            var may =
                    oracle.mayRead(person.who(), line)
                            && !oracle.isRemoved(line)
                            && !isWatching(person);
            expect(may, ask(person, new RoomRequest.React(line, reaction, on)));
            if (may) {
                oracle.reacts(line, new LineReaction(person.who(), reaction), on);
            }
        }

        private void sit(Person person, String seat, boolean connected) {
            if (!connected) {
                return;
            }
            var answer = ask(person, new RoomRequest.TakeSeat(new SeatId(seat)));
            if (answer instanceof ServerMessage.Done) {
                var spot = Objects.requireNonNull(scene.floor().seat(new SeatId(seat)));
                oracle.sits(person.who(), spot.table());
            }
        }

        private void stand(Person person, boolean connected) {
            if (connected) {
                ask(person, new RoomRequest.StandUp());
                oracle.sits(person.who(), null);
            }
        }

        private void cut(Person person, boolean connected) {
            if (connected) {
                person.cut();
                cutUntil.put(person.who(), scene.now().plus(Limits.SEAT_KEPT));
            }
        }

        /** By resuming, or with an empty screen as after a reload. */
        private void comeBack(Person person, boolean resume) {
            if (isConnected(person) && resume) {
                return;
            }
            if (isConnected(person)) {
                person.cut();
            }
            enter(person, resume);
        }

        private void enter(Person person, boolean resume) {
            ask(person, enterWish(person, resume));
            entered(person, resume);
        }

        private RoomRequest.Enter enterWish(Person person, boolean resume) {
            return new RoomRequest.Enter(
                    PresenceMode.TEXT, resume ? screen(person).resumePoint() : null);
        }

        private void entered(Person person, boolean resume) {
            if (!oracle.isInside(person.who())) {
                oracle.comesIn(person.who());
                watching.put(person.who(), false);
            } else if (!resume) {
                watching.put(person.who(), false);
            }
            cutUntil.put(person.who(), null);
        }

        /** Comes in or back while others go on talking; nobody waits for anybody. */
        private void enterAmidTalk(Person person, Act act) {
            var others =
                    people.stream()
                            .filter(one -> one != person && isConnected(one))
                            .filter(one -> !isWatching(one))
                            .toList();
            if (others.isEmpty()) {
                return;
            }
            if (isConnected(person)) {
                cut(person, true);
            }
            var speaker = others.get(act.a() % others.size());
            var table = act.b() % 2 == 0 ? null : oracle.tableOf(speaker.who());
            var wishes = new ArrayList<RoomRequest.Say>();
            var numbers = new ArrayList<Long>();
            for (var i = 0; i < 6; i++) {
                if (i == act.b()) {
                    person.post(enterWish(person, act.a() % 3 != 0));
                }
                var audience = table == null ? Audience.ROOM : Audience.TABLE;
                wishes.add(speaker.line("さなか" + ++words, audience));
                numbers.add(speaker.post(wishes.getLast()));
            }
            scene.settle();
            var answers = speaker.hears();
            answers.forEach(answer -> see(speaker, answer));
            for (var i = 0; i < 6; i++) {
                if (i == act.b()) {
                    entered(person, act.a() % 3 != 0);
                }
                said(speaker, wishes.get(i), table, answerTo(numbers.get(i), answers));
            }
        }

        private static ServerMessage answerTo(long n, List<ServerMessage> messages) {
            return messages.stream()
                    .filter(one -> one instanceof ServerMessage.Done(var done, _) && done == n)
                    .findFirst()
                    .orElseThrow();
        }

        private void leave(Person person, boolean connected) {
            if (connected) {
                ask(person, new RoomRequest.Leave());
                oracle.goes(person.who());
            }
        }

        private void watch(Person person, boolean watch, boolean connected) {
            if (!connected) {
                return;
            }
            var mode = watch ? PresenceMode.WATCH : PresenceMode.LISTEN;
            ask(person, new RoomRequest.ChangeMode(mode));
            watching.put(person.who(), watch);
            if (watch) {
                oracle.sits(person.who(), null);
            }
        }

        private void pass(Duration time) {
            scene.pass(time);
        }

        private void restart() {
            people.forEach(person -> comeBack(person, true));
            look();
            scene.crashAndRestart(Duration.ofSeconds(10));
            for (var person : people) {
                person.cut();
                cutUntil.put(person.who(), scene.now().plus(Limits.SEAT_KEPT));
            }
        }

        private void expire() {
            for (var person : people) {
                var until = cutUntil.get(person.who());
                if (until != null && !scene.now().isBefore(until)) {
                    oracle.goes(person.who());
                }
            }
        }

        private void look() {
            for (var person : people) {
                var heard = person.hears();
                if (isConnected(person)) {
                    heard.forEach(message -> see(person, message));
                }
            }
        }

        private ServerMessage ask(Person person, RoomRequest request) {
            look();
            var n = person.post(request);
            scene.settle();
            var messages = person.hears();
            messages.forEach(message -> see(person, message));
            return messages.stream().filter(one -> isAnswer(one, n)).findFirst().orElseThrow();
        }

        private void see(Person person, ServerMessage message) {
            screen(person).see(message);
            var line =
                    switch (message) {
                        case ServerMessage.Said said -> said.line().seq();
                        case ServerMessage.Edited edited -> edited.line();
                        case ServerMessage.Removed removed -> removed.line();
                        case ServerMessage.Reacted reacted -> reacted.line();
                        default -> 0L;
                    };
            if (line > 0) {
                toldOf.computeIfAbsent(person.who(), _ -> new ArrayList<>()).add(line);
            }
        }

        private static boolean isAnswer(ServerMessage message, long n) {
            return switch (message) {
                case ServerMessage.Done(var done, _) -> done == n;
                case ServerMessage.Refused(var refused, _, _) -> refused == n;
                default -> false;
            };
        }

        private static void expect(boolean done, ServerMessage answer) {
            var type = done ? ServerMessage.Done.class : ServerMessage.Refused.class;
            assertThat(answer).isInstanceOf(type);
        }

        private long line(Act act) {
            var lines = oracle.lines();
            return lines.isEmpty() ? 0 : lines.get(Math.max(0, lines.size() - 1 - act.a()));
        }

        private boolean isConnected(Person person) {
            return oracle.isInside(person.who()) && cutUntil.get(person.who()) == null;
        }

        private boolean isWatching(Person person) {
            return watching.getOrDefault(person.who(), false);
        }

        private Screen screen(Person person) {
            return Objects.requireNonNull(screens.get(person.who()));
        }
    }
}
