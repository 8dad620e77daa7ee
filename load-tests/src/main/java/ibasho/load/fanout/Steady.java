package ibasho.load.fanout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * Scenarios of one steady rate: all contestants stay open, and their windows take turns, in another
 * order each round.
 */
final class Steady {
    private static final double PATIENCE = 5;

    /** Warming up faster, as far as everybody can: what happens once a message must be warm too. */
    private static final double WARM_UP_DELIVERIES_PER_SECOND = 40_000;

    private final Bench bench;
    private final String name;
    private final Contender.Setting setting;
    private final double perSecond;
    private final List<Sample> samples = new ArrayList<>();

    /**
     * One scenario.
     *
     * @param perSecond messages over all senders
     */
    Steady(Bench bench, String name, Contender.Setting setting, double perSecond) {
        this.bench = bench;
        this.name = name;
        this.setting = setting;
        this.perSecond = perSecond;
    }

    /** Measures these; keeps every sample. */
    Steady run(List<Contestant> contestants) throws IOException, InterruptedException {
        var open = new ArrayList<Contender>();
        try {
            for (var who : contestants) {
                if (bench.takes(who)) {
                    open.add(Contender.open(bench.kitchen(), bench.loop(), who, setting));
                    warmUp(open.getLast());
                }
            }
            for (int round = 1; round <= bench.rounds(); round++) {
                for (int i = 0; i < open.size(); i++) {
                    measure(open.get((i + round) % open.size()), round);
                }
            }
        } finally {
            for (var contender : open) {
                contender.close();
            }
        }
        bench.keep(name, samples);
        return this;
    }

    private void warmUp(Contender contender) {
        var deliveries = perSecond * setting.shape().people();
        var faster = Math.max(1, WARM_UP_DELIVERIES_PER_SECOND / deliveries);
        contender.measure(0, faster * perSecond, bench.warmUpSeconds(), PATIENCE);
    }

    private void measure(Contender contender, int round) {
        contender.measure(0, perSecond, bench.seconds() / 5, PATIENCE);
        var sample = contender.measure(round, perSecond, bench.seconds(), PATIENCE);
        samples.add(sample);
        bench.say(name, sample);
    }

    String name() {
        return name;
    }

    /** A figure of one contestant in every round. */
    DoubleStream of(Contestant who, ToDoubleFunction<Sample> figure) {
        return samples.stream().filter(s -> s.who() == who).mapToDouble(figure);
    }

    /** A figure of one contestant against another's in the same round. */
    DoubleStream ratio(Contestant who, Contestant to, ToDoubleFunction<Sample> figure) {
        return samples.stream()
                .filter(s -> s.who() == who)
                .flatMapToDouble(s ->
                        samples.stream()
                                .filter(other -> other.who() == to && other.round() == s.round())
                                .mapToDouble(other ->
                                        figure.applyAsDouble(s) / figure.applyAsDouble(other)));
    }
}
