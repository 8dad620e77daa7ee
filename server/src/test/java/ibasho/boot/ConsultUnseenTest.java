package ibasho.boot;

import static org.assertj.core.api.Assertions.assertThat;

import ibasho.boot.PlantedLeak.Kind;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** The short form has few runs, on a machine that does other things too: it looks again. */
    private static final int AGAIN = REPEATS == 1 ? 2 : 0;

    @TempDir private static Path directory;
    private final LoggedLines log = new LoggedLines();
    private UnseenPlay play;
    private Recorded recorded;

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
        recorded = record(0);
    }

    @AfterAll
    void stop() {
        log.close();
        play.close();
    }

    @Test
    void theSameFramesComeInTheSameOrderAndSize() {
        assertThat(recorded.with().fewestFrames()).isGreaterThanOrEqualTo(500);
        assertThat(recorded.without().fewestFrames()).isGreaterThanOrEqualTo(500);
        // news of the house itself, such as of the door, may fall into one
        assertThat(recorded.with().othersThan(recorded.without())).isLessThanOrEqualTo(RUNS / 10);
    }

    /** What differs by chance once does not differ again: it must do so in each recording. */
    @Test
    void theyComeAtTheSameTimes() {
        var differs = differing(recorded.with(), recorded.without());
        for (var i = 0; i < AGAIN && !differs.isEmpty(); i++) {
            var again = record(1_000L * (i + 1));
            differs.retainAll(differing(again.with(), again.without()));
        }

        assertThat(differs).isEmpty();
    }

    @Test
    void figuresOfWhatPeopleDoCountTheSame() {
        assertThat(recorded.counted()).isEmpty();
    }

    @Test
    void logsAtDebugSayNothingMore() {
        assertThat(recorded.loggedWith().repeatedlyMoreThan(recorded.loggedWithout())).isEmpty();
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
            found += (int) leaking.othersThan(recorded.without());
        }
        System.out.println(kind + ": found in " + found + " of " + REPEATS);
        return found;
    }

    private boolean isFoundByTime() {
        var leaking = new HeardRuns();
        for (var seed = 0; seed < LATE_RUNS; seed++) {
            leaking.add(seed, play.run(seed, ACTS, true, Kind.FIFTY_MILLISECONDS_TOO_LATE));
        }
        return !differing(leaking, recorded.without()).isEmpty();
    }

    private static Set<String> differing(HeardRuns here, HeardRuns there) {
        var likeliness = new TreeMap<>(here.likeliness(there));
        System.out.println("p after Bonferroni: " + likeliness);
        likeliness.values().removeIf(p -> p >= BY_CHANCE);
        return new TreeSet<>(likeliness.keySet());
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
            if (!one.equals(other)) {
                recording.counted().add(one + " / " + other);
            }
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
