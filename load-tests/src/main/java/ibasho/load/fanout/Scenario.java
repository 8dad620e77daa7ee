package ibasho.load.fanout;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What can be measured, in the order of a full run. */
enum Scenario {
    /** One room of 200, one sender, 50 messages a second. */
    A,
    /** One room of 1,000, one sender, 20 messages a second. */
    B,
    /** 50 rooms of 20, everybody walks five steps a second. */
    C,
    /** One room of 1,000, 20 senders, faster and faster. */
    D,
    /** Memory of 10,000 who do nothing. */
    E,
    /** Cost of a delivery from 30 to 1,000 members. */
    SLOPE,
    /** Durable lines: how soon and how many. */
    CHAT,
    /** Somebody's connection stands still for a minute. */
    STALL,
    /** 30 people on a busy day, two of them on a bad line. */
    DAY;

    /** Measures, and adds its rows. */
    void run(Bench bench) throws IOException, InterruptedException {
        switch (this) {
            case A -> OneSender.run(bench, "A", 200, 50, 1.25);
            case B -> OneSender.run(bench, "B", 1_000, 20, 1.15);
            case C -> Walking.run(bench);
            case D -> Saturation.run(bench);
            case E -> Idle.run(bench);
            case SLOPE -> Slope.run(bench);
            case CHAT -> Lines.run(bench);
            case STALL -> Stall.run(bench);
            case DAY -> Day.run(bench);
        }
    }

    static String names() {
        return Arrays.stream(values()).map(Enum::name).collect(Collectors.joining("|"));
    }

    static List<Scenario> all() {
        return List.of(values());
    }
}
