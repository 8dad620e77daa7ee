package ibasho.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which kinds of lines were logged in which run. */
final class LoggedRuns {
    private final List<Set<String>> runs = new ArrayList<>();

    void add(Set<String> kinds) {
        runs.add(kinds);
    }

    /** What is never logged there and here more than once; timers of the house fall anywhere. */
    Set<String> repeatedlyMoreThan(LoggedRuns there) {
        var once = new TreeSet<String>();
        var often = new TreeSet<String>();
        runs.forEach(run ->
                run.forEach(kind -> {
                    if (!once.add(kind)) {
                        often.add(kind);
                    }
                }));
        there.runs.forEach(often::removeAll);
        return often;
    }
}
