package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.boot.PlantedLeak.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * An uninvolved participant and an uninvolved 支援員 hear the same while somebody consults and while
 * nobody does (PROMISES #15): recorded runs of both kinds with the same seeds, turn about by the
 * toss of a coin, so that what the machine does meanwhile falls on both. A short form; {@code
 * ./ibasho bench consult} records thirty and thirty, and plants each leak twenty times.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ConsultUnseenTest {
    private static final int RUNS = Integer.getInteger("ibasho.unseen.runs", 10);
    private static final int REPEATS = Integer.getInteger("ibasho.unseen.repeats", 1);

    /** Of {@link #REPEATS}, so many may be missed. */
    private static final int MISSED = REPEATS / 20;

    private static final int ACTS = 470;
    private static final int LATE_RUNS = 8;
    private static final double BY_CHANCE = 0.01;

    /**
     * The short form has few runs, on a machine that does other things too: what it finds it looks
     * for again, so often at most.
     */
    private static final int AGAIN = REPEATS == 1 ? 4 : 0;

    @TempDir private static Path directory;
    private final LoggedLines log = new LoggedLines();
    private UnseenPlay play;
    private final List<Recorded> recordings = new ArrayList<>();

    /** Runs without and with a consultation, and what else they left. */
    private record Recorded(
            HeardRuns without,
            HeardRuns with,
            LoggedRuns loggedWithout,
            LoggedRuns loggedWith,
            Set<String> counted) {}

    @BeforeAll
    void start() {
        play = new UnseenPlay(directory.resolve("data"));
        for (var i = 0; i < 2; i++) {
            play.run(0, ACTS, true, Kind.NOTHING);
        }
        recording(0);
    }

    @AfterAll
    void stop() {
        log.close();
        play.close();
    }

    @Test
    void theSameFramesComeInTheSameOrderAndSize() {
        var recorded = recording(0);
        assertThat(recorded.with().fewestFrames()).isGreaterThanOrEqualTo(500);
        assertThat(recorded.without().fewestFrames()).isGreaterThanOrEqualTo(500);
        // news of the house itself, such as of the door, may fall into one
        assertThat(inEach(ConsultUnseenTest::otherShapes)).isEmpty();
    }

    @Test
    void theyComeAtTheSameTimes() {
        assertThat(inEach(again -> differing(again.with(), again.without()))).isEmpty();
    }

    @Test
    void figuresOfWhatPeopleDoCountTheSame() {
        assertThat(inEach(Recorded::counted)).isEmpty();
    }

    @Test
    void logsAtDebugSayNothingMore() {
        assertThat(inEach(again -> again.loggedWith().repeatedlyMoreThan(again.loggedWithout())))
                .isEmpty();
        assertThat(String.join("\n", log.lines())).doesNotContain(play.secrets());
    }

    @Test
    void anEventTooMuchIsFound() {
        assertThat(foundByShape(Kind.AN_EVENT_TOO_MUCH)).isGreaterThanOrEqualTo(REPEATS - MISSED);
    }

    @Test
    void twentyBytesTooManyAreFound() {
        assertThat(foundByShape(Kind.TWENTY_BYTES_TOO_MANY))
                .isGreaterThanOrEqualTo(REPEATS - MISSED);
    }

    @Test
    void fiftyMillisecondsTooLateAreFound() {
        var found = 0;
        for (var i = 0; i < REPEATS; i++) {
            if (IntStream.rangeClosed(0, AGAIN).anyMatch(_ -> isFoundByTime())) {
                found++;
            }
        }

        System.out.println("50 ms too late: found in " + found + " of " + REPEATS);
        assertThat(found).isGreaterThanOrEqualTo(REPEATS - MISSED);
    }

    private int foundByShape(Kind kind) {
        var found = 0;
        for (var i = 0; i < REPEATS; i++) {
            var leaking = new HeardRuns();
            leaking.add(i % RUNS, play.run(i % RUNS, ACTS, true, kind));
            found += (int) leaking.othersThan(recording(0).without());
        }
        System.out.println(kind + ": found in " + found + " of " + REPEATS);
        return found;
    }

    private boolean isFoundByTime() {
        var leaking = new HeardRuns();
        for (var seed = 0; seed < LATE_RUNS; seed++) {
            leaking.add(seed, play.run(seed, ACTS, true, Kind.FIFTY_MILLISECONDS_TOO_LATE));
        }
        return !differing(leaking, recording(0).without()).isEmpty();
    }

    private static Set<String> differing(HeardRuns here, HeardRuns there) {
        var likeliness = new TreeMap<>(here.likeliness(there));
        System.out.println("p after Bonferroni: " + likeliness);
        likeliness.values().removeIf(p -> p >= BY_CHANCE);
        return new TreeSet<>(likeliness.keySet());
    }

    private static Set<String> otherShapes(Recorded recorded) {
        var others = recorded.with().othersThan(recorded.without());
        return others <= RUNS / 10 ? Set.of() : Set.of("what came differs");
    }

    /**
     * What is different in each recording: timers of the house and of the machine fall anywhere,
     * and do not fall the same way each time; what comes of a consultation does.
     */
    private Set<String> inEach(Function<Recorded, Set<String>> differences) {
        var everywhere = new TreeSet<>(differences.apply(recording(0)));
        for (var i = 1; i <= AGAIN && !everywhere.isEmpty(); i++) {
            everywhere.retainAll(differences.apply(recording(i)));
        }
        return everywhere;
    }

    /** The recording of that number; made when first asked for, with seeds of its own. */
    private Recorded recording(int number) {
        while (recordings.size() <= number) {
            recordings.add(record(1_000L * recordings.size()));
        }
        return recordings.get(number);
    }

    private Recorded record(long firstSeed) {
        var recording =
                new Recorded(
                        new HeardRuns(),
                        new HeardRuns(),
                        new LoggedRuns(),
                        new LoggedRuns(),
                        new TreeSet<>());
        log.taken();
        var coin = new Random(firstSeed);
        for (var seed = firstSeed; seed < firstSeed + RUNS; seed++) {
            var first = coin.nextBoolean();
            var one = counted(recording, seed, first);
            var other = counted(recording, seed, !first);
            recording.counted().addAll(one.differing(other));
        }
        return recording;
    }

    /** Records one run; what it added to the figures of what people do. */
    private PeopleFigures counted(Recorded recording, long seed, boolean consults) {
        var before = PeopleFigures.of(play.figures());
        var runs = play.run(seed, ACTS, consults, Kind.NOTHING);
        (consults ? recording.with() : recording.without()).add(seed, runs);
        (consults ? recording.loggedWith() : recording.loggedWithout()).add(log.taken());
        return PeopleFigures.of(play.figures()).since(before);
    }
}
