package ibasho.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A system-call record of {@code strace -f -y -o}, in the order in which calls began and returned.
 */
final class Syscalls {
    private static final Pattern WHOLE = Pattern.compile("^(\\d+) +(\\w+)\\((.*)\\) += (-?\\d+).*");
    private static final Pattern BEGUN =
            Pattern.compile("^(\\d+) +(\\w+)\\((.*) <unfinished \\.\\.\\.>$");
    private static final Pattern RESUMED =
            Pattern.compile("^(\\d+) +<\\.\\.\\. (\\w+) resumed>.*\\) += (-?\\d+).*");

    /**
     * One call.
     *
     * @param arguments as strace prints them; file descriptors with their paths
     * @param begun position in the record at which it was entered
     * @param returned position at which it returned
     */
    record Call(String name, String arguments, int begun, int returned, long result) {
        boolean isSync() {
            return (name.equals("fsync") || name.equals("fdatasync")) && result == 0;
        }

        boolean isOn(String pathEnd) {
            var end = arguments.indexOf('>');
            return end > 0 && arguments.substring(0, end).endsWith(pathEnd);
        }

        boolean isOnSocket() {
            var open = arguments.indexOf('<');
            return open > 0
                    && (arguments.startsWith("<socket:", open)
                            || arguments.startsWith("<TCP", open));
        }
    }

    private record Open(String name, String arguments, int begun) {}

    private Syscalls() {}

    static List<Call> of(List<String> lines) {
        var calls = new ArrayList<Call>();
        Map<String, Open> open = new HashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var begun = BEGUN.matcher(line);
            if (begun.matches()) {
                open.put(begun.group(1), new Open(begun.group(2), begun.group(3), at));
                continue;
            }
            var resumed = RESUMED.matcher(line);
            if (resumed.matches()) {
                var call = open.remove(resumed.group(1));
                if (call != null) {
                    var result = Long.parseLong(resumed.group(3));
                    calls.add(new Call(call.name, call.arguments, call.begun, at, result));
                }
                continue;
            }
            var whole = WHOLE.matcher(line);
            if (whole.matches()) {
                var result = Long.parseLong(whole.group(4));
                calls.add(new Call(whole.group(2), whole.group(3), at, at, result));
            }
        }
        return calls;
    }
}
